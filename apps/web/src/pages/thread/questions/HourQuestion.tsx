import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { graphql, useErrorText } from '../../../api/index.js';
import { Button, ErrorState, Skeleton, useToast } from '../../../design/index.js';
import { FormDialog } from '../../../design/FormDialog.js';
import { Select } from '../../../design/Select.js';
import { TextField } from '../../../design/TextField.js';
import { useT } from '../../../i18n/index.js';
import { useDesk } from '../desk.js';
import { useStep } from './useStep.js';

const WhoAnswers = graphql(`
  query WhoAnswers($id: ID!) {
    thread(id: $id) {
      id
      officeHour {
        leader {
          id
        }
      }
      leaders {
        id
        name
        title
        unit {
          id
          name
        }
      }
    }
  }
`);
const Schedule = graphql(`
  mutation ScheduleOfficeHour($input: ScheduleHourInput!) {
    scheduleOfficeHour(input: $input) {
      id
    }
  }
`);
const Cancel = graphql(`
  mutation CancelOfficeHour($threadId: ID!) {
    cancelOfficeHour(threadId: $threadId) {
      id
    }
  }
`);

const two = (number: number): string => String(number).padStart(2, '0');
const dayIn = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
const clockIn = (date: Date): string => `${two(date.getHours())}:${two(date.getMinutes())}`;

/** Who answers, on which day, from when to when, by the clock of the device. */
export default function HourQuestion({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const wordOf = useErrorText();
  const { thread, refresh } = useDesk();
  const { busy, refusal, take } = useStep(Schedule, onClose);
  const [, cancel] = useMutation(Cancel);
  const [{ data, error }] = useQuery({ query: WhoAnswers, variables: { id: thread.id } });
  const before = thread.officeHour;
  const [chosen, setChosen] = useState<string | null>(null);
  const [day, setDay] = useState(before == null ? '' : dayIn(new Date(before.startsAt)));
  const [from, setFrom] = useState(before == null ? '14:00' : clockIn(new Date(before.startsAt)));
  const [to, setTo] = useState(before == null ? '16:00' : clockIn(new Date(before.endsAt)));
  const [tried, setTried] = useState(false);
  const leaderId = chosen ?? data?.thread?.officeHour?.leader?.id ?? null;
  const backwards = from === '' || to === '' || to <= from;
  const send = (): void => {
    setTried(true);
    if (leaderId === null || day === '' || backwards) return;
    const at = (clock: string): string => new Date(`${day}T${clock}:00`).toISOString();
    void take({ input: { threadId: thread.id, leaderId, startsAt: at(from), endsAt: at(to) } });
  };
  const callOff = (): void =>
    void cancel({ threadId: thread.id }).then(({ error: refused }) => {
      if (refused !== undefined) {
        say(wordOf(refused));
        return;
      }
      refresh();
      onClose();
    });
  return (
    <FormDialog
      title={t('hours.schedule.title')}
      confirm={t('hours.schedule.confirm')}
      busy={busy}
      error={refusal}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('hours.schedule.text')}</p>
      {error !== undefined && <ErrorState message={wordOf(error)} />}
      {data === undefined ? (
        error === undefined && <Skeleton blocks={[64, 64]} />
      ) : (
        <>
          <Select
            label={t('hours.schedule.leader')}
            placeholder={t('hours.schedule.chooseLeader')}
            value={leaderId}
            onChange={setChosen}
            error={tried && leaderId === null ? t('hours.schedule.needsLeader') : undefined}
            choices={(data.thread?.leaders ?? []).map(({ id, name, title, unit }) => ({
              id,
              label: [name, title].filter(Boolean).join(' '),
              detail: unit.name,
            }))}
          />
          <TextField
            label={t('hours.schedule.day')}
            type="date"
            value={day}
            onChange={setDay}
            error={tried && day === '' ? t('hours.schedule.needsDay') : undefined}
          />
          <div className="person-fields">
            <TextField label={t('hours.schedule.from')} type="time" value={from} onChange={setFrom} />
            <TextField
              label={t('hours.schedule.to')}
              type="time"
              value={to}
              onChange={setTo}
              error={tried && backwards ? t('hours.schedule.backwards') : undefined}
            />
          </div>
        </>
      )}
      {before != null && (
        <Button look="quiet" onClick={callOff}>
          {t('hours.schedule.cancel')}
        </Button>
      )}
    </FormDialog>
  );
}
