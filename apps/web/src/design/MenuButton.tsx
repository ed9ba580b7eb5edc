import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { Button, type ButtonLook } from './Button.js';
import type { MenuEntry } from './menu-entry.js';

interface MenuButtonProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly children: ReactNode;
  readonly look?: ButtonLook;
  readonly square?: boolean;
  readonly className?: string;
}

const MenuPopover = lazy(() => import('./MenuPopover.js'));

/** The menu's own code is fetched with the first press: a list of fifty posts carries fifty plain buttons. */
export function MenuButton({ label, entries, children, look = 'quiet', square = true, className }: MenuButtonProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={trigger}
        look={look}
        square={square}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
        {...(className === undefined ? {} : { className })}
      >
        {children}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <MenuPopover trigger={trigger} label={label} entries={entries} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
