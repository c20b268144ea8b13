import type { Fault } from '../fault.ts';
import { burst } from './burst.ts';
import { clockJump } from './clockJump.ts';
import { fullDisk } from './fullDisk.ts';
import { killedRuntime } from './killedRuntime.ts';
import { killedService } from './killedService.ts';
import { removedCode } from './removedCode.ts';
import { silentExtension } from './silentExtension.ts';
import { takenPort } from './takenPort.ts';

export const faults: readonly Fault[] = [
  ...killedRuntime,
  ...killedService,
  ...fullDisk,
  ...removedCode,
  ...takenPort,
  ...clockJump,
  ...silentExtension,
  ...burst,
];
