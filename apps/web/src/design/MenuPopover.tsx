import type { RefObject } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Aria } from './Aria.js';
import type { MenuEntry } from './menu-entry.js';

/** A menu that opens takes the focus: that is how menus work, and how one gets out of them. */
const firstEntry = { autoFocus: 'first' } as const;

interface MenuPopoverProps {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
}

export default function MenuPopover({ trigger, label, entries, onClose }: MenuPopoverProps) {
  return (
    <Aria>
      <Popover
        className="popover"
        triggerRef={trigger}
        placement="bottom end"
        isOpen
        aria-label={label}
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <Menu className="options" aria-label={label} {...firstEntry} onClose={onClose}>
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              className={entry.danger === true ? 'option option-danger' : 'option'}
              textValue={entry.label}
              onAction={entry.onAction}
            >
              {entry.icon}
              {entry.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </Aria>
  );
}
