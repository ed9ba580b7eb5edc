import { useState, type SyntheticEvent } from 'react';
import { NotebookPen, X } from 'lucide-react';
import { useMutation, useQuery } from 'urql';
import { limits } from '#contracts';
import { graphql, newId, useErrorText } from '../../api/index.js';
import { Button, DayStamp } from '../../design/index.js';
import { fits } from '../../design/text-length.js';
import { TextField } from '../../design/TextField.js';
import { useT } from '../../i18n/index.js';
import { useFrames } from '../../live/index.js';
import '../people/step.css';

graphql(`
  fragment NoteFields on InternalNote {
    id
    body
    on
    mine
    by {
      id
      name
    }
  }
`);
const NotesQuery = graphql(`
  query InternalNotes($id: ID!) {
    thread(id: $id) {
      id
      internalNotes {
        ...NoteFields
      }
    }
  }
`);
const AddNote = graphql(`
  mutation AddInternalNote($input: InternalNoteInput!) {
    addInternalNote(input: $input) {
      id
      internalNotes {
        ...NoteFields
      }
    }
  }
`);
const RemoveNote = graphql(`
  mutation RemoveInternalNote($noteId: ID!) {
    removeInternalNote(noteId: $noteId) {
      id
      internalNotes {
        id
      }
    }
  }
`);

/** What moderators tell one another. Offered to them only; whoever is a party finds none, and is refused. */
export function InternalNotes({ threadId }: { readonly threadId: string }) {
  const t = useT();
  const wordOf = useErrorText();
  const [{ data }, ask] = useQuery({
    query: NotesQuery,
    variables: { id: threadId },
    requestPolicy: 'cache-and-network',
  });
  const [{ fetching: busy, error: refused }, add] = useMutation(AddNote);
  const [{ error: kept }, remove] = useMutation(RemoveNote);
  // The same until it is written: sent twice, it stands there once.
  const [clientId, setClientId] = useState(newId);
  const [body, setBody] = useState('');
  const [tried, setTried] = useState(false);
  useFrames((frame) => {
    if (frame.type === 'notes.changed' && frame.payload.threadId === threadId) ask({ requestPolicy: 'network-only' });
  });
  const fault = !fits(body, limits.noteLength);
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (fault) return;
    void add({ input: { clientId, threadId, body: body.trim() } }).then(({ error }) => {
      if (error !== undefined) return;
      setBody('');
      setTried(false);
      setClientId(newId());
    });
  };
  const problem = refused ?? kept;
  return (
    <section className="card thread-note">
      <h2>
        <NotebookPen size={16} aria-hidden="true" />
        {t('log.notes')}
      </h2>
      <p>{t('log.notes.who')}</p>
      <ol className="plain-list moderation-steps">
        {data?.thread?.internalNotes.map((note) => (
          <li key={note.id} className="step-line internal-note">
            <p className="step-reason">{note.body}</p>
            <p className="step-by">
              {note.by?.name} · <DayStamp on={note.on} />
              {note.mine && (
                <Button
                  look="quiet"
                  square
                  aria-label={t('log.notes.remove')}
                  title={t('log.notes.remove')}
                  onClick={() => void remove({ noteId: note.id })}
                >
                  <X size={14} aria-hidden="true" />
                </Button>
              )}
            </p>
          </li>
        ))}
      </ol>
      <form onSubmit={send}>
        <TextField
          label={t('log.notes.new')}
          rows={2}
          value={body}
          onChange={setBody}
          error={
            problem !== undefined
              ? wordOf(problem)
              : tried && fault
                ? t('log.notes.length', limits.noteLength)
                : undefined
          }
        />
        <Button look="line" type="submit" busy={busy}>
          {t('log.notes.add')}
        </Button>
      </form>
    </section>
  );
}
