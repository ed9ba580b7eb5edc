/**
 * Tells the highest number in view whenever what is in view has changed; what hangs beneath an early post may stand
 * above it. Posts that come later are watched too. Returns what ends it.
 */
export function watchPosts(container: Element, tell: (highest: number) => void): () => void {
  const inView = new Set<number>();
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const seq = Number((target as HTMLElement).dataset['seq']);
      if (isIntersecting) inView.add(seq);
      else inView.delete(seq);
    }
    if (inView.size > 0) tell(Math.max(...inView));
  });
  const watch = (): void => container.querySelectorAll('[data-seq]').forEach((post) => seen.observe(post));
  const changes = new MutationObserver(watch);
  changes.observe(container, { childList: true, subtree: true });
  watch();
  return () => {
    seen.disconnect();
    changes.disconnect();
  };
}
