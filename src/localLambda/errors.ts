import { UserError } from '../shared/userError.ts';

export function templateUnreadable(path: string, reason: string): UserError {
  return new UserError(
    'template-unreadable',
    `The template ${path} could not be read: ${reason}. Correct the path, or bring the file back.`,
  );
}
