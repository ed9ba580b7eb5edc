/** The cinnabar seal 答. It stands on official replies and nowhere else. */
export function Seal({ size = 44 }: { readonly size?: number }) {
  return (
    <svg className="seal" width={size} height={size} viewBox="0 0 44 44" aria-hidden="true">
      <rect x="1.500" y="1.500" width="41" height="41" rx="7" fill="none" stroke="currentColor" strokeWidth="2.400" />
      <rect x="5" y="5" width="34" height="34" rx="4" fill="currentColor" />
      <g
        stroke="#fff"
        strokeWidth="2.300"
        fill="none"
        strokeLinecap="round"
        transform="translate(10.500 9.500) scale(.96)"
      >
        <path d="M6 1 3 5M5 3h5M16 1l-3 4M15 3h6M12 6 2 13M12 6l10 7M8 13h8M6 17h12v7H6Z" />
      </g>
    </svg>
  );
}
