import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { X } from 'lucide-react';
import { useT } from '../i18n/index.js';
import { Button } from './Button.js';

type Say = (text: string) => void;
const Context = createContext<Say>(() => undefined);

interface Toast {
  readonly id: number;
  readonly text: string;
}
const SHOWN_FOR = 6_000;

/** `const say = useToast(); say('已复制链接')`: one line about what was just done, read out politely. */
export function useToast(): Say {
  return useContext(Context);
}

export function Toasts({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const next = useRef(0);
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const say = useCallback<Say>((text) => {
    next.current += 1;
    const toast = { id: next.current, text };
    setToasts((all) => [...all.slice(-2), toast]);
  }, []);
  const region = useMemo(
    () => (
      <div className="toasts no-print" role="status">
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} close={t('design.close')} onClose={drop} />
        ))}
      </div>
    ),
    [toasts, drop, t],
  );
  return (
    <Context value={say}>
      {children}
      {region}
    </Context>
  );
}

interface ToastLineProps {
  readonly toast: Toast;
  readonly close: string;
  readonly onClose: (id: number) => void;
}

function ToastLine({ toast, close, onClose }: ToastLineProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = window.setTimeout(() => onClose(toast.id), SHOWN_FOR);
    return () => window.clearTimeout(timer);
  }, [held, onClose, toast.id]);
  return (
    <div className="toast" onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}>
      <span>{toast.text}</span>
      <Button look="quiet" square aria-label={close} onClick={() => onClose(toast.id)}>
        <X size={16} aria-hidden="true" />
      </Button>
    </div>
  );
}
