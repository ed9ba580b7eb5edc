import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Disposition, limits } from '#contracts';
import { errorCode, graphql, newId, useErrorText } from '../../api/index.js';
import { useViewer } from '../../app/session.js';
import { Button, Notice, Seal } from '../../design/index.js';
import { Select } from '../../design/Select.js';
import { FileZone } from '../../files/FileZone.js';
import { useDraftFiles } from '../../files/useDraftFiles.js';
import { useT } from '../../i18n/index.js';
import { draftOf, dropDraft, keepDraft } from '../speak/drafts.js';
import { Editor } from '../speak/Editor.js';
import { noDocumentsToAuthor, type ThreadFacts } from './desk.js';
import { useReadersLine } from './readers-line.js';
import type { Speech } from './Speech.js';
import './queries.js';

const ReplyOfficially = graphql(`
  mutation ReplyOfficially($input: OfficialReplyInput!) {
    replyOfficially(input: $input) {
      ...PostFields
    }
  }
`);
const CorrectOfficialReply = graphql(`
  mutation CorrectOfficialReply($input: CorrectionInput!) {
    correctOfficialReply(input: $input) {
      ...PostFields
    }
  }
`);

const ViewerOffice = graphql(`
  query ViewerOffice($id: ID!) {
    thread(id: $id) {
      id
      viewerOffice {
        unitName
        title
      }
    }
  }
`);

const AskAuthor = graphql(`
  mutation AskAuthor($input: AskAuthorInput!) {
    askAuthor(input: $input) {
      ...PostFields
    }
  }
`);

/** The words of the form for each way to speak for an office. */
const words = {
  official: { promise: 'speak.officialPromise', body: 'speak.officialBody', send: 'speak.sendOfficial' },
  correction: { promise: 'speak.correctionPromise', body: 'speak.officialBody', send: 'speak.sendCorrection' },
  question: { promise: 'speak.questionPromise', body: 'speak.questionBody', send: 'speak.sendQuestion' },
} as const;

interface OfficialFormProps {
  readonly thread: ThreadFacts;
  readonly speech: Speech & { readonly as: keyof typeof words };
  readonly onSaid: (seq: number) => void;
}

const GOES_ON = 'goesOn';
const outcomes = [GOES_ON, ...Object.values(Disposition)] as const;
type Outcome = (typeof outcomes)[number];

/** Reply and what came of the matter in one step. What is said here is never edited afterwards, and the form says so first. */
export function OfficialForm({ thread, speech, onSaid }: OfficialFormProps) {
  const t = useT();
  const viewer = useViewer();
  const wordOf = useErrorText();
  const place = `${thread.id}.${speech.as}.${speech.to?.seq ?? ''}`;
  const [body, setBody] = useState(() => draftOf(viewer.id, place).text['body'] ?? '');
  const [clientId] = useState(newId);
  const settles = speech.as === 'official' && thread.case?.viewerCan.answer === true;
  // Never chosen for them: what came of a matter is counted.
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [undecided, setUndecided] = useState(false);
  const files = useDraftFiles();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const [, replyOfficially] = useMutation(ReplyOfficially);
  const [, correct] = useMutation(CorrectOfficialReply);
  const [, ask] = useMutation(AskAuthor);
  const readers = useReadersLine(thread.readers);
  const [{ data }] = useQuery({ query: ViewerOffice, variables: { id: thread.id } });
  const office = data?.thread?.viewerOffice;

  const say = async () => {
    const threadId = thread.id;
    if (speech.as === 'question') {
      const { data: asked, error } = await ask({ input: { clientId, threadId, body } });
      return { seq: asked?.askAuthor.seq, error };
    }
    const attachments = await files.send();
    if (speech.as === 'correction') {
      const { data: said, error } = await correct({
        input: { clientId, threadId, seq: speech.to?.seq ?? 0, body, attachments },
      });
      return { seq: said?.correctOfficialReply.seq, error };
    }
    const parentSeq = speech.to?.seq ?? null;
    const disposition = outcome === GOES_ON ? null : outcome;
    const { data: said, error } = await replyOfficially({
      input: { clientId, threadId, parentSeq, body, disposition, attachments },
    });
    return { seq: said?.replyOfficially.seq, error };
  };
  const publish = async (): Promise<void> => {
    try {
      const { seq, error } = await say();
      if (errorCode(error) === 'FILE_MISSING') files.sendAnew();
      if (error !== undefined) setFault(wordOf(error));
      else if (seq !== undefined) {
        dropDraft(viewer.id, place);
        onSaid(seq);
      }
    } catch (error) {
      setFault((error as Error).message);
    }
  };
  const send = (): void => {
    if (busy || files.images.preparing) return;
    if (body.trim() === '') {
      setFault(t('speak.empty'));
      return;
    }
    setUndecided(settles && outcome === null);
    if (settles && outcome === null) return;
    setBusy(true);
    void publish().finally(() => setBusy(false));
  };
  const editor = (
    <Editor
      mentions
      label={t(words[speech.as].body)}
      rows={6}
      value={body}
      onChange={(next) => {
        setBody(next);
        setFault(undefined);
        keepDraft(viewer.id, place, { voice: 'NAMED', text: { body: next } });
      }}
      onSubmit={send}
      error={fault}
    />
  );
  return (
    <>
      <Notice tone="pine" icon={<Seal size={24} />}>
        {t(words[speech.as].promise)}
      </Notice>
      {speech.as === 'question' ? (
        editor
      ) : (
        <FileZone draft={files} images={limits.images.each} noDocuments={noDocumentsToAuthor(thread)}>
          {editor}
        </FileZone>
      )}
      {settles && (
        <Select
          label={t('outcome.label')}
          hint={t('speak.outcomeHint')}
          placeholder={t('speak.outcomePlaceholder')}
          error={undecided ? t('speak.chooseOutcome') : undefined}
          value={outcome}
          onChange={(id) => setOutcome(outcomes.find((each) => each === id) ?? null)}
          choices={outcomes.map((id) => ({ id, label: id === GOES_ON ? t('speak.goesOn') : t(`outcome.${id}`) }))}
        />
      )}
      <footer className="speak-foot">
        <p>
          {office != null && (
            <b>{t('speak.asOffice', { name: viewer.name, title: office.title, unit: office.unitName })}</b>
          )}
          <span>{t('speak.readBy', { readers })}</span>
          <span>{t('speak.noSecrets')}</span>
        </p>
        <Button look="primary" busy={busy || files.images.preparing} onClick={send}>
          {t(words[speech.as].send)}
        </Button>
      </footer>
    </>
  );
}
