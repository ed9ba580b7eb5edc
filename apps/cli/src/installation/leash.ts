/**
 * Loaded before an app's own entry when the installation starts it: the app ends when its parent does, however that
 * happens, so that kill -9 of `npm start` leaves no process behind.
 */
const GRACE_MS = 10_000;

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), GRACE_MS).unref();
});
// Listening must not keep an app alive that has nothing left to do.
process.channel?.unref();
