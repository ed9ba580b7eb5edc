import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { FlagReason, limits } from '#contracts';
import { useMyAnonymous } from '../../../anonymous/ui/useAnonymous.js';
import { graphql, useErrorText } from '../../../api/index.js';
import { Button, Notice, useToast } from '../../../design/index.js';
import { FormDialog } from '../../../design/FormDialog.js';
import { Select } from '../../../design/Select.js';
import { TextField } from '../../../design/TextField.js';
import { fits } from '../../../design/text-length.js';
import { useT } from '../../../i18n/index.js';
import type { Post } from '../desk.js';

const MyFlag = graphql(`
  query MyFlag($input: PostRef!) {
    myFlag(input: $input) {
      reason
      note
      state
    }
  }
`);
const FlagPost = graphql(`
  mutation FlagPost($input: FlagInput!) {
    flagPost(input: $input) {
      state
    }
  }
`);
const TakeFlagBack = graphql(`
  mutation TakeFlagBack($input: PostRef!) {
    takeFlagBack(input: $input) {
      state
    }
  }
`);

interface FlagQuestionProps {
  readonly post: Post;
  readonly onClose: () => void;
}

/** 举报: the moderators are asked to look. Nobody is shown who asked. */
export function FlagQuestion({ post, onClose }: FlagQuestionProps) {
  const t = useT();
  const say = useToast();
  const wordOf = useErrorText();
  const spokeHere = useMyAnonymous(post.threadId) !== undefined;
  const { threadId, seq } = post;
  const [{ data, fetching: asking }] = useQuery({
    query: MyFlag,
    variables: { input: { threadId, seq } },
    requestPolicy: 'network-only',
  });
  const mine = data?.myFlag ?? null;
  const [{ fetching: sending, error: refused }, send] = useMutation(FlagPost);
  const [{ fetching: leaving, error: kept }, takeBack] = useMutation(TakeFlagBack);
  const [given, setGiven] = useState<{ reason?: FlagReason; note?: string }>({});
  const [tried, setTried] = useState(false);
  const reason = given.reason ?? mine?.reason ?? null;
  const note = given.note ?? mine?.note ?? '';
  const needed = reason === FlagReason.OTHER;
  const misfit = (needed || note.trim() !== '') && !fits(note, limits.noteLength);
  const settled = mine === null || mine.state === 'WAITING' ? null : mine.state;
  const close = (said: string): void => {
    say(said);
    onClose();
  };
  const submit = (): void => {
    setTried(true);
    if (settled !== null) onClose();
    else if (reason !== null && !misfit)
      void send({ input: { threadId, seq, reason, note: note.trim() } }).then(({ error }) => {
        if (error === undefined) close(t('flag.sent'));
      });
  };
  const error = refused ?? kept;
  return (
    <FormDialog
      title={t('flag.title', { seq })}
      confirm={t(settled !== null ? 'design.close' : mine === null ? 'flag.send' : 'flag.change')}
      busy={asking || sending || leaving}
      error={error && wordOf(error)}
      onSubmit={submit}
      onClose={onClose}
    >
      {settled !== null ? (
        <p>{t(`flag.settled.${settled}`)}</p>
      ) : (
        <>
          <p>{t(mine === null ? 'flag.text' : 'flag.already')}</p>
          {spokeHere && <Notice tone="amber">{t('flag.anonymousHere')}</Notice>}
          <Select
            label={t('flag.reason')}
            choices={Object.values(FlagReason).map((id) => ({ id, label: t(`flag.reason.${id}`) }))}
            value={reason}
            onChange={(id) => setGiven({ ...given, reason: id as FlagReason })}
            error={tried && reason === null ? t('flag.needsReason') : undefined}
          />
          <TextField
            label={t('flag.note')}
            hint={t('flag.note.hint')}
            rows={2}
            value={note}
            onChange={(text) => setGiven({ ...given, note: text })}
            error={tried && misfit ? t(needed ? 'flag.note.needed' : 'flag.note.length', limits.noteLength) : undefined}
          />
          {mine !== null && (
            <Button
              look="quiet"
              busy={leaving}
              onClick={() =>
                void takeBack({ input: { threadId, seq } }).then(({ error: problem }) => {
                  if (problem === undefined) close(t('flag.takenBack'));
                })
              }
            >
              {t('flag.takeBack')}
            </Button>
          )}
        </>
      )}
    </FormDialog>
  );
}
