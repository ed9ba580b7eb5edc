export function AllThreadsPage() {
  return null;
}
export function BoardPage() {
  return null;
}
