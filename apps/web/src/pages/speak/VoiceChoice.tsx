import { useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Voice } from '#contracts';
import { Notice } from '../../design/index.js';
import { Aria } from '../../design/Aria.js';
import { useT } from '../../i18n/index.js';

interface VoiceChoiceProps {
  readonly offered: readonly Voice[];
  readonly voice: Voice | null;
  /** Something was written already, as `voice`. */
  readonly begun: boolean;
  readonly onChoose: (voice: Voice) => void;
  /** Only the names, side by side: for a reply. */
  readonly compact?: boolean;
}

/**
 * How one will speak, asked before the first keystroke. Words begun in one way are not carried over to anonymity or out
 * of it: the first would not be anonymous, the second would not be meant.
 */
export function VoiceChoice({ offered, voice, begun, onChoose, compact = false }: VoiceChoiceProps) {
  const t = useT();
  const [refused, setRefused] = useState(false);
  const crosses = (next: Voice): boolean => (voice === 'ANONYMOUS') !== (next === 'ANONYMOUS');
  const choose = (value: string): void => {
    const next = offered.find((candidate) => candidate === value);
    if (next === undefined) return;
    if (begun && voice !== null && crosses(next)) setRefused(true);
    else {
      setRefused(false);
      onChoose(next);
    }
  };
  return (
    <Aria>
      <RadioGroup className="voices" value={voice} onChange={choose}>
        <Label className={compact ? 'visually-hidden' : 'voices-title'}>{t('speak.voice')}</Label>
        <div className={compact ? 'segments' : 'voice-cards'}>
          {offered.map((candidate) => (
            <RadioField key={candidate} value={candidate} className={compact ? '' : 'voice-field'}>
              <RadioButton className={compact ? 'segment' : 'voice-card'}>
                {compact ? (
                  t(`speak.voice.${candidate}`)
                ) : (
                  <>
                    <b>{t(`speak.voice.${candidate}`)}</b>
                    <span>{t(`speak.voice.${candidate}.means`)}</span>
                  </>
                )}
              </RadioButton>
            </RadioField>
          ))}
        </div>
      </RadioGroup>
      {refused && (
        <Notice tone="amber" alert>
          {t(voice === 'ANONYMOUS' ? 'speak.voice.notOutOf' : 'speak.voice.notInto')}
        </Notice>
      )}
    </Aria>
  );
}
