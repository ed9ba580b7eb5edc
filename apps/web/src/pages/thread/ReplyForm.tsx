import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { limits, type Voice } from '#contracts';
import { anonymity } from '../../anonymous/index.js';
import { BeforeSpeaking } from '../../anonymous/ui/BeforeSpeaking.js';
import { Giveaways } from '../../anonymous/ui/Giveaways.js';
import { useAnonymous, useMyAnonymous } from '../../anonymous/ui/useAnonymous.js';
import { errorCode, graphql, newId, useErrorText } from '../../api/index.js';
import { useViewer } from '../../app/session.js';
import { Button, Notice, useToast } from '../../design/index.js';
import { FileZone, type NoDocuments } from '../../files/FileZone.js';
import { useDraftFiles } from '../../files/useDraftFiles.js';
import { useT } from '../../i18n/index.js';
import { attached } from '../../images/draft.js';
import { draftOf, dropDraft, isBlank, keepDraft } from '../speak/drafts.js';
import { CheckedFirst } from '../speak/CheckedFirst.js';
import { Editor } from '../speak/Editor.js';
import { VoiceChoice } from '../speak/VoiceChoice.js';
import { AskBeforeName } from './AskBeforeName.js';
import { noDocumentsToAuthor, type ThreadFacts } from './desk.js';
import { MutedHere } from './MutedHere.js';
import { withQuote, type Quote } from './quoting.js';
import { SlowHere } from './SlowHere.js';
import { useReadersLine } from './readers-line.js';
import './queries.js';

const Reply = graphql(`
  mutation Reply($input: ReplyInput!) {
    reply(input: $input) {
      ...PostFields
    }
  }
`);

interface ReplyFormProps {
  readonly thread: ThreadFacts;
  readonly to: { readonly seq: number } | null;
  readonly quote: Quote | null;
  readonly onSaid: (seq: number) => void;
  readonly onClose: () => void;
}

/** Where a document would name who must not be named, or could not be opened. */
function noDocumentsIn(thread: ThreadFacts, voice: Voice): NoDocuments | undefined {
  if (voice === 'ANONYMOUS') return 'anonymous';
  if (voice === 'CONFIDENTIAL') return 'confidential';
  return noDocumentsToAuthor(thread);
}

export function ReplyForm({ thread, to, quote, onSaid, onClose }: ReplyFormProps) {
  const t = useT();
  const say = useToast();
  const viewer = useViewer();
  const wordOf = useErrorText();
  const mine = useMyAnonymous(thread.id);
  const offered: readonly Voice[] = thread.board?.voices ?? ['NAMED'];
  const [draft, setDraft] = useState(() => {
    const kept = draftOf(viewer.id, thread.id);
    const voice = kept.voice ?? (mine === undefined ? (offered[0] ?? 'NAMED') : 'ANONYMOUS');
    const body = kept.text['body'] ?? '';
    return { voice, text: { body: quote === null ? body : withQuote(body, thread.id, quote) } };
  });
  const [clientId] = useState(newId);
  const files = useDraftFiles();
  const pictures = files.images;
  const [ready, setReady] = useState(false);
  const { vault, status } = useAnonymous();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const [, reply] = useMutation(Reply);
  const readers = useReadersLine(thread.readers);
  const { voice } = draft;
  const { body } = draft.text;
  const anonymous = voice === 'ANONYMOUS';
  const change = (next: typeof draft): void => {
    setDraft(next);
    setFault(undefined);
    keepDraft(viewer.id, thread.id, next);
  };
  const taken = useRef(quote);
  const take = useEffectEvent((further: Quote) =>
    change({ ...draft, text: { body: withQuote(body, thread.id, further) } }),
  );
  useEffect(() => {
    if (quote === null || quote === taken.current) return;
    taken.current = quote;
    take(quote);
  }, [quote]);

  const byName = async (): Promise<void> => {
    try {
      const attachments = await files.send();
      const input = { clientId, threadId: thread.id, parentSeq: to?.seq ?? null, body, voice, attachments };
      const { data, error } = await reply({ input });
      if (errorCode(error) === 'FILE_MISSING') files.sendAnew();
      if (error !== undefined) setFault(wordOf(error));
      else if (data !== undefined) {
        dropDraft(viewer.id, thread.id);
        onSaid(data.reply.seq);
      }
    } catch (error) {
      setFault((error as Error).message);
    }
  };
  const anonymously = async (): Promise<void> => {
    const { title, id: threadId } = thread;
    try {
      const said = { parentSeq: to?.seq ?? null, body, ...attached(pictures.images) };
      await anonymity.submit({ type: 'reply', threadId, threadTitle: title, ...said });
      dropDraft(viewer.id, thread.id);
      say(t('speak.anonymousKept'));
      onClose();
    } catch {
      setFault(t('speak.anonymousFailed'));
    }
  };
  const send = (confirmed = false): void => {
    if (busy || pictures.preparing || (anonymous && !ready)) return;
    if (body.trim() === '') {
      setFault(t('speak.empty'));
      return;
    }
    if (mine !== undefined && !anonymous && !confirmed) {
      setAsked(true);
      return;
    }
    setBusy(true);
    void (anonymous ? anonymously() : byName()).finally(() => setBusy(false));
  };

  return (
    <>
      {offered.length > 1 && (
        <VoiceChoice
          compact
          offered={offered}
          voice={voice}
          begun={!isBlank(draft) || pictures.images.length > 0 || files.documents.length > 0}
          onChoose={(next) => change({ ...draft, voice: next })}
        />
      )}
      {mine !== undefined && !anonymous && <Notice tone="amber">{t('speak.holdsReceipt')}</Notice>}
      {vault.state === 'locked' && !anonymous && offered.includes('ANONYMOUS') && (
        <Notice tone="amber">{t('anonymous.vault.cannotTell')}</Notice>
      )}
      {anonymous && <BeforeSpeaking threadId={thread.id} onReady={setReady} />}
      {(!anonymous || ready) && (
        <>
          <FileZone
            draft={files}
            images={anonymous ? (status?.imagesEach ?? 0) : limits.images.each}
            noDocuments={noDocumentsIn(thread, voice)}
          >
            <Editor
              mentions={!anonymous}
              label={t('speak.replyBody')}
              placeholder={t('speak.replyPlaceholder')}
              rows={4}
              value={body}
              onChange={(next) => change({ ...draft, text: { body: next } })}
              onSubmit={() => send()}
              error={fault}
            />
          </FileZone>
          {anonymous && <Giveaways text={body} />}
          {!anonymous && <MutedHere mute={thread.viewerMute} />}
          <SlowHere thread={thread} anonymous={anonymous} />
          <CheckedFirst from={thread.board?.checkedFrom} />
          <footer className="speak-foot">
            <p>
              <b>{t(`speak.as.${voice}`, { name: viewer.name })}</b>
              <span>{t('speak.readBy', { readers })}</span>
              <span>{t('speak.noSecrets')}</span>
            </p>
            <Button look="primary" busy={busy || pictures.preparing} onClick={() => send()}>
              {t('speak.send')}
            </Button>
          </footer>
          {asked && (
            <AskBeforeName
              busy={busy}
              onConfirm={() => {
                setAsked(false);
                send(true);
              }}
              onClose={() => setAsked(false)}
            />
          )}
        </>
      )}
    </>
  );
}
