/**
 * Light parts, safe before the first paint. What stands on React Aria (Dialog, FormDialog, ConfirmDialog, Select, Tabs,
 * Segments) and what only forms need (TextField) is imported by its own path, from routes and lazy parts only, so that it never rides in the first load.
 */
export { Avatar } from './Avatar.js';
export { Breadcrumbs } from './Breadcrumbs.js';
export { Button, buttonClass, type ButtonLook } from './Button.js';
export { MenuButton } from './MenuButton.js';
export type { MenuEntry } from './menu-entry.js';
export { Seal } from './Seal.js';
export { EmptyState, ErrorState, Notice, Skeleton } from './states.js';
export { StatusChip } from './StatusChip.js';
export { DayStamp, TimeStamp } from './TimeStamp.js';
export { titleShown } from './title-shown.js';
export { useToast } from './Toasts.js';
