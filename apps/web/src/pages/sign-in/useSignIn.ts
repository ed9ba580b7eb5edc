import { useCallback, useState } from 'react';
import { useMutation, type CombinedError } from 'urql';
import { graphql, useForgetEverything } from '../../api/index.js';
import { rememberKeeping } from '../../anonymous/index.js';

const SignIn = graphql(`
  mutation SignIn($loginName: String!, $password: String!) {
    signIn(loginName: $loginName, password: $password) {
      id
    }
  }
`);

export interface SignIn {
  readonly busy: boolean;
  readonly error: CombinedError | undefined;
  readonly with: (loginName: string, password: string, publicComputer: boolean) => void;
}

export function useSignIn(): SignIn {
  const forget = useForgetEverything();
  const [{ fetching, error }, signIn] = useMutation(SignIn);
  const [done, setDone] = useState(false);
  const start = useCallback(
    (loginName: string, password: string, publicComputer: boolean) => {
      // Before anything is fetched: on a public computer nothing may be kept even for a moment.
      rememberKeeping(publicComputer ? 'nothing' : 'device');
      void signIn({ loginName, password }).then((result) => {
        if (result.error !== undefined) return;
        setDone(true);
        forget();
      });
    },
    [signIn, forget],
  );
  return { busy: fetching || done, error, with: start };
}
