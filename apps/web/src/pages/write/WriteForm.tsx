import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useMutation } from 'urql';
import { limits, type Voice } from '#contracts';
import { anonymity, type Posting } from '../../anonymous/index.js';
import { BeforeSpeaking } from '../../anonymous/ui/BeforeSpeaking.js';
import { Giveaways } from '../../anonymous/ui/Giveaways.js';
import { SmallGroup } from '../../anonymous/ui/SmallGroup.js';
import { useAnonymous } from '../../anonymous/ui/useAnonymous.js';
import { errorCode, newId, useErrorText } from '../../api/index.js';
import { useViewer } from '../../app/session.js';
import { Button } from '../../design/index.js';
import { Segments } from '../../design/Segments.js';
import { TextField } from '../../design/TextField.js';
import type { AddressesQuery } from '../../gql/graphql.js';
import { FileZone } from '../../files/FileZone.js';
import { useDraftFiles } from '../../files/useDraftFiles.js';
import { useT } from '../../i18n/index.js';
import { attached } from '../../images/draft.js';
import { kinds } from '../list/search.js';
import { dropDraft } from '../speak/drafts.js';
import { CheckedFirst } from '../speak/CheckedFirst.js';
import { Editor } from '../speak/Editor.js';
import { Addressing } from './Addressing.js';
import {
  asks,
  audienceOf,
  boardsFor,
  crowdOf,
  faultsOf,
  PLACE,
  type BoardChoice,
  type Fault,
  type Form,
} from './form.js';
import { OpenThread } from './queries.js';
import { useReadersOf } from './readers.js';
import { SimilarThreads } from './SimilarThreads.js';

interface WriteFormProps {
  readonly voice: Voice;
  readonly boards: readonly BoardChoice[];
  readonly addresses: AddressesQuery;
  readonly start: { readonly board: string | null; readonly to: string | null };
  readonly text: Readonly<Record<string, string>>;
  readonly onText: (text: Readonly<Record<string, string>>) => void;
  readonly onSent: (posting: Posting) => void;
}

function begin({ voice, boards, start }: WriteFormProps): Omit<Form, 'title' | 'body' | 'template'> {
  const offered = boardsFor(boards, voice);
  const asked = offered.find((board) => board.slug === start.board);
  return {
    letter: start.to !== null && voice !== 'CONFIDENTIAL',
    board: asked?.slug ?? (offered.length === 1 ? (offered[0]?.slug ?? null) : null),
    kind: 'SUGGESTION',
    addresseeUnitId: null,
    addresseeId: start.to,
    readUnitId: null,
    requestReply: false,
  };
}

export function WriteForm(props: WriteFormProps) {
  const { voice, boards, addresses, text, onText, onSent } = props;
  const t = useT();
  const viewer = useViewer();
  const wordOf = useErrorText();
  const navigate = useNavigate();
  const [choices, setChoices] = useState(() => begin(props));
  const [clientId] = useState(newId);
  const files = useDraftFiles();
  const pictures = files.images;
  const { status } = useAnonymous();
  const [ready, setReady] = useState(false);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [, openThread] = useMutation(OpenThread);

  const letter = choices.letter && voice !== 'CONFIDENTIAL';
  const chosen = boards.find(({ slug }) => slug === choices.board);
  const template =
    letter || choices.kind === 'HEARTFELT'
      ? ''
      : (addresses.boards.find(({ id }) => id === chosen?.id)?.template ?? '');
  // Until something is typed, so that another board brings its own.
  const form: Form = { ...choices, letter, template, title: text['title'] ?? '', body: text['body'] ?? template };
  const anonymous = voice === 'ANONYMOUS';
  const readers = useReadersOf(form, anonymous);
  const faults = faultsOf(form);
  const faultOf = (fault: Fault): string | undefined =>
    tried && faults.includes(fault) ? t(`write.fault.${fault}`) : undefined;

  const details = {
    kind: form.kind,
    title: form.title.trim(),
    body: form.body,
    audience: audienceOf(form),
    requestReply: asks(form),
  };
  const addressee = { addresseeUnitId: form.letter ? null : form.addresseeUnitId, addresseeId: form.addresseeId };
  const board = form.letter ? null : form.board;

  const byName = async (): Promise<void> => {
    try {
      const attachments = await files.send();
      const input = { clientId, ...details, ...addressee, board, voice, unitId: form.readUnitId, attachments };
      const { data, error } = await openThread({ input });
      if (errorCode(error) === 'FILE_MISSING') files.sendAnew();
      if (error !== undefined) setRefusal(wordOf(error));
      else if (data !== undefined) {
        dropDraft(viewer.id, PLACE);
        await navigate({ to: '/t/$threadId', params: { threadId: data.openThread.id } });
      }
    } catch (error) {
      setRefusal((error as Error).message);
    }
  };
  const anonymously = async (): Promise<void> => {
    try {
      const posting = await anonymity.submit({
        type: 'thread',
        ...details,
        ...addressee,
        board,
        unitId: form.readUnitId,
        ...attached(pictures.images),
      });
      dropDraft(viewer.id, PLACE);
      onSent(posting);
    } catch {
      setRefusal(t('speak.anonymousFailed'));
    }
  };
  const send = (): void => {
    setTried(true);
    setRefusal(undefined);
    if (busy || pictures.preparing || faults.length > 0 || (anonymous && !ready)) return;
    setBusy(true);
    void (anonymous ? anonymously() : byName()).finally(() => setBusy(false));
  };

  return (
    <>
      {anonymous && <BeforeSpeaking onReady={setReady} />}
      {(!anonymous || ready) && (
        <section className="card stack write-form" aria-label={t('write.form')}>
          <Addressing
            voice={voice}
            form={form}
            boards={boardsFor(boards, voice)}
            addresses={addresses}
            faultOf={faultOf}
            onChange={(change) => setChoices({ ...choices, ...change })}
          />
          <Segments
            label={t('write.kind')}
            value={form.kind}
            onChange={(id) => setChoices({ ...choices, kind: kinds.find((kind) => kind === id) ?? 'SUGGESTION' })}
            choices={kinds.map((kind) => ({ id: kind, label: t(`design.kind.${kind}`) }))}
          />
          <p className="field-hint">{t(`write.kind.${form.kind}`)}</p>
          <TextField
            label={t('write.titleField')}
            placeholder={t('write.titlePlaceholder')}
            value={form.title}
            onChange={(title) => onText({ ...text, title })}
            error={faultOf('title')}
            autoComplete="off"
          />
          {!anonymous && !form.letter && <SimilarThreads title={form.title} />}
          <FileZone
            draft={files}
            images={anonymous ? (status?.imagesEach ?? 0) : limits.images.each}
            noDocuments={anonymous ? 'anonymous' : voice === 'CONFIDENTIAL' ? 'confidential' : undefined}
          >
            <Editor
              mentions={!anonymous}
              label={t('write.body')}
              placeholder={t('write.bodyPlaceholder')}
              rows={10}
              value={form.body}
              onChange={(body) => onText({ ...text, body })}
              onSubmit={send}
              error={faultOf('body') ?? refusal}
            />
          </FileZone>
          {anonymous && <SmallGroup people={crowdOf(form, addresses.units)} />}
          {anonymous && <Giveaways text={`${form.title}\n${form.body}`} />}
          {!form.letter && form.kind !== 'HEARTFELT' && (
            <label className="check">
              <input
                type="checkbox"
                checked={form.requestReply}
                onChange={(event) => setChoices({ ...choices, requestReply: event.target.checked })}
              />
              <span>
                {t('write.requestReply')}
                <span className="field-hint">{t('write.requestReply.means')}</span>
                {faultOf('asksWhom') !== undefined && <span className="field-error">{faultOf('asksWhom')}</span>}
              </span>
            </label>
          )}
          <CheckedFirst from={boards.find(({ slug }) => slug === board)?.checkedFrom} />
          <footer className="speak-foot">
            <p>
              <b>{t(`speak.as.${voice}`, { name: viewer.name })}</b>
              <span>{t('speak.readBy', { readers })}</span>
              <span>{t('speak.noSecrets')}</span>
            </p>
            <Button look="primary" busy={busy || pictures.preparing} onClick={send}>
              {t(form.letter ? 'write.sendLetter' : 'write.send')}
            </Button>
          </footer>
        </section>
      )}
    </>
  );
}
