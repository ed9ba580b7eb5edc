/** `nothing`: a public computer, where closing the page must leave no trace. */
export type Keeping = 'device' | 'nothing';

// For this tab only: the next person at a public computer chooses anew.
const KEY = 'xinqiao.keeping';

export function chosenKeeping(): Keeping {
  return sessionStorage.getItem(KEY) === 'nothing' ? 'nothing' : 'device';
}

export function rememberKeeping(keeping: Keeping): void {
  sessionStorage.setItem(KEY, keeping);
}
