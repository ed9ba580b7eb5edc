import { memo } from 'react';
import type { Voice } from '#contracts';

const tones: readonly (readonly [ground: string, figure: string])[] = [
  ['#DCE8E4', '#2F6B5E'],
  ['#E4E6F2', '#4A5594'],
  ['#F3E6D8', '#8A5A23'],
  ['#F1E1E4', '#8E3F52'],
  ['#E0EAF1', '#2C617F'],
  ['#E9E9DA', '#65682B'],
  ['#EAE2EF', '#6C4A86'],
  ['#E3E7EA', '#48596A'],
];
/** Sun over a hill, ridges, leaf, waves, kite, gate, moon, reed: drawn on a 32 by 32 field. */
const motifs: readonly string[] = [
  'M6 26C10 14 22 14 26 26Z M16 6a5 5 0 1 0 .01 0Z',
  'M4 22l7-9 5 6 4-5 8 8v6H4Z',
  'M16 5c7 6 7 16 0 22C9 21 9 11 16 5Z',
  'M5 13q5.500-6 11 0t11 0v4q-5.500 6-11 0t-11 0Z M5 21q5.500-4 11 0t11 0v3q-5.500 4-11 0t-11 0Z',
  'M16 5l9 9-9 13-9-13Z',
  'M9 25V13a7 7 0 0 1 14 0v12h-4V14a3 3 0 0 0-6 0v11Z',
  'M20 6a10.500 10.500 0 1 0 6 15A9 9 0 0 1 20 6Z',
  'M15 28V13C9 13 7 9 7 5c5 0 8 3 9 7 1-3 4-5 9-5 0 5-3 8-8 8v13Z',
];

interface AvatarProps {
  readonly seed: number;
  readonly voice: Voice;
  readonly name: string | null;
  readonly size?: number;
  /** Speaks for the leadership: pine ground. */
  readonly office?: boolean;
}

const initialOf = (name: string | null): string => Array.from(name ?? '')[0]?.toUpperCase() ?? '·';

/** Named people are circles; anonymous ones a rounded square with a motif, which no circle can be mistaken for. */
export const Avatar = memo(function Avatar({ seed, voice, name, size = 36, office = false }: AvatarProps) {
  const [ground, figure] = tones[Math.abs(seed) % tones.length] ?? ['#DCE8E4', '#2F6B5E'];
  const motif = motifs[Math.abs(seed >> 3) % motifs.length];
  const anonymous = voice === 'ANONYMOUS';
  return (
    <svg className="avatar" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      {anonymous ? (
        <>
          <rect width="32" height="32" rx="10" fill={ground} />
          <path d={motif} fill={figure} opacity=".88" transform="translate(3.2 3.2) scale(.8)" />
        </>
      ) : (
        <>
          <circle cx="16" cy="16" r="16" fill={office ? '#1F5F5B' : ground} />
          <text x="16" y="21" textAnchor="middle" fontSize="14" fontWeight="600" fill={office ? '#FFF' : figure}>
            {initialOf(name)}
          </text>
        </>
      )}
    </svg>
  );
});
