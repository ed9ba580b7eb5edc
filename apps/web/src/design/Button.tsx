import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';

export type ButtonLook = 'primary' | 'line' | 'quiet' | 'danger';

/** The class of a link that looks like a button. */
export function buttonClass(look: ButtonLook = 'line', square = false): string {
  return `button button-${look}${square ? ' button-square' : ''}`;
}

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  readonly 'data-action'?: string;
  readonly look?: ButtonLook;
  /** Icon only: needs an aria-label. */
  readonly square?: boolean;
  /** Shows a spinner and takes no second press; the button keeps its place and focus. */
  readonly busy?: boolean;
  readonly icon?: ReactNode;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A native button: it stands in hot lists and before the first paint, where a component library is too heavy. */
export function Button({ look = 'line', square = false, busy = false, icon, className, ...rest }: ButtonProps) {
  const { children, onClick, ...attributes } = rest;
  return (
    <button
      type="button"
      {...attributes}
      className={className === undefined ? buttonClass(look, square) : `${buttonClass(look, square)} ${className}`}
      aria-disabled={busy || attributes['aria-disabled']}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? <span className="spinner" aria-hidden="true" /> : icon}
      {children}
    </button>
  );
}
