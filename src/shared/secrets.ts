/** What stands for a secret where people look. */
export const masked = '****';

/** Shorter values occur in other text by chance. */
const shortestMaskedLength = 8;
const secretWord =
  /password|passwd|passphrase|secret|token|credential|(?:api|private|access|signing|encryption|master)[_-]?key/i;
/** It tells of a secret, and is none: its name, its place, its lifetime. */
const aboutSecret =
  /(?:arn|name|url|uri|endpoint|path|file|table|type|length|ttl|timeout|seconds|minutes|hours|days)$/i;

/** Whether what has this name is by all likelihood a secret: `DB_PASSWORD`, `ApiKey`; `DB_SECRET_ARN` is not. */
export function looksSecret(name: string): boolean {
  return secretWord.test(name) && !aboutSecret.test(name);
}

/** Masks in a text the values of those variables whose names look secret. Undefined where there is nothing to mask. */
export function secretMask(
  variables: Readonly<Record<string, string>>,
): ((text: string) => string) | undefined {
  const values = Object.entries(variables)
    .filter(([name, value]) => value.length >= shortestMaskedLength && looksSecret(name))
    .flatMap(([, value]) => [value, JSON.stringify(value).slice(1, -1)])
    // The longest first: one may begin with another.
    .sort((a, b) => b.length - a.length);
  if (values.length === 0) return undefined;
  const pattern = new RegExp([...new Set(values)].map(escaped).join('|'), 'g');
  return (text) => text.replace(pattern, masked);
}

/** Variables for people to look at. */
export function withoutSecrets(variables: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, looksSecret(name) ? masked : value]),
  );
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
