import { useNavigate } from '@tanstack/react-router';
import { KeyRound, LogOut, Settings, ShieldQuestion } from 'lucide-react';
import { useMutation } from 'urql';
import { useAnonymous } from '../anonymous/ui/useAnonymous.js';
import { graphql, useForgetEverything } from '../api/index.js';
import { MenuButton, type MenuEntry } from '../design/index.js';
import { useT } from '../i18n/index.js';
import { AccountFace } from './AccountFace.js';
import type { ViewerFacts } from './session.js';

const SignOut = graphql(`
  mutation SignOut {
    signOut
  }
`);

export default function AccountMenu({ viewer }: { readonly viewer: ViewerFacts }) {
  const t = useT();
  const navigate = useNavigate();
  const forget = useForgetEverything();
  const { availability } = useAnonymous();
  const [, signOut] = useMutation(SignOut);
  const entries: MenuEntry[] = [
    ...(viewer.can.administer
      ? [
          {
            id: 'admin',
            label: t('shell.account.administration'),
            icon: <Settings size={16} aria-hidden="true" />,
            onAction: () => void navigate({ to: '/admin' }),
          },
        ]
      : []),
    {
      id: 'anonymity',
      label: t(availability.state === 'off' ? 'shell.account.notAnonymous' : 'shell.account.anonymity'),
      icon: <ShieldQuestion size={16} aria-hidden="true" />,
      onAction: () => void navigate({ to: '/anonymity' }),
    },
    {
      id: 'password',
      label: t('shell.account.password'),
      icon: <KeyRound size={16} aria-hidden="true" />,
      onAction: () => void navigate({ to: '/account' }),
    },
    {
      id: 'sign-out',
      label: t('shell.account.signOut'),
      icon: <LogOut size={16} aria-hidden="true" />,
      onAction: () =>
        void signOut({}).then(async () => {
          forget();
          await navigate({ to: '/sign-in' });
        }),
    },
  ];
  return (
    <MenuButton label={t('shell.account.label', { name: viewer.name })} entries={entries} className="account">
      <AccountFace viewer={viewer} />
    </MenuButton>
  );
}
