import { start } from './system';

/** Before the first spec: the whole system, new. What is returned stops it after the last, however the run went. */
export default function setup(): Promise<() => Promise<void>> {
  return start();
}
