import { useSite } from './session.js';

/** One arch, three stays, and the name of the site. */
export function Brand() {
  const { name } = useSite();
  return (
    <>
      <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="8" fill="currentColor" />
        <path
          d="M4.500 21.500C8 13 12 9.500 16 9.500s8 3.500 11.500 12M4.500 21.500h23M10 21.500v-7M16 21.500v-12M22 21.500v-7"
          fill="none"
          stroke="var(--card)"
          strokeWidth="2.200"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {name}
    </>
  );
}
