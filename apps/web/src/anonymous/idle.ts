/** Whoever left the desk must not leave the vault open. */
const IDLE = 15 * 60_000;
const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Calls `left` once nobody touched this page for a while; returns how to stop watching. */
export function watchIdle(left: () => void): () => void {
  let seen = Date.now();
  let timer = setTimeout(look, IDLE);
  function look(): void {
    clearTimeout(timer);
    // By the clock and not by the timer: a machine that slept did not count.
    const rest = seen + IDLE - Date.now();
    if (rest <= 0) left();
    timer = setTimeout(look, rest <= 0 ? IDLE : rest);
  }
  const touched = (): void => void (seen = Date.now());
  for (const sign of signs) addEventListener(sign, touched, { passive: true, capture: true });
  document.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(timer);
    for (const sign of signs) removeEventListener(sign, touched, { capture: true });
    document.removeEventListener('visibilitychange', look);
  };
}
