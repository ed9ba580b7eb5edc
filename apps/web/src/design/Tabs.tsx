import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import { Aria } from './Aria.js';

export interface TabPage {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

interface TabsProps {
  readonly label: string;
  readonly pages: readonly TabPage[];
  readonly selected?: string;
  readonly onSelect?: (id: string) => void;
}

/** For pages within a page. Where each choice has an address of its own, use links with the class `tab` instead. */
export function Tabs({ label, pages, selected, onSelect }: TabsProps) {
  return (
    <Aria>
      <AriaTabs
        {...(selected === undefined ? {} : { selectedKey: selected })}
        onSelectionChange={(key) => onSelect?.(String(key))}
      >
        <TabList className="tabs" aria-label={label}>
          {pages.map((page) => (
            <Tab key={page.id} id={page.id} className="tab">
              {page.label}
            </Tab>
          ))}
        </TabList>
        {pages.map((page) => (
          <TabPanel key={page.id} id={page.id}>
            {page.content}
          </TabPanel>
        ))}
      </AriaTabs>
    </Aria>
  );
}
