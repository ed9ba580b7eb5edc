import { useMutation, type AnyVariables, type TypedDocumentNode } from 'urql';
import { useErrorText } from '../../../api/index.js';
import { useDesk } from '../desk.js';

interface Step<Data, Variables> {
  readonly busy: boolean;
  /** Why the server refused. */
  readonly refusal: string | undefined;
  /** Undefined when it was refused. */
  readonly take: (variables: Variables) => Promise<Data | undefined>;
}

/** One step a dialog asks for: once the server has taken it, the page shows what changed and the dialog is over. */
export function useStep<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  onClose: () => void,
): Step<Data, Variables> {
  const wordOf = useErrorText();
  const { refresh } = useDesk();
  const [{ fetching: busy, error }, send] = useMutation(document);
  const take = async (variables: Variables): Promise<Data | undefined> => {
    const { data, error: refused } = await send(variables);
    if (refused !== undefined) return undefined;
    refresh();
    onClose();
    return data;
  };
  return { busy, refusal: error === undefined ? undefined : wordOf(error), take };
}
