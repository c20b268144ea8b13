import type * as vscode from 'vscode';

/** What `read` answers as soon as it answers something: asked now and after each of the events. */
export async function eventually<T>(
  events: readonly vscode.Event<unknown>[],
  read: () => T | undefined,
): Promise<T> {
  const subscriptions: vscode.Disposable[] = [];
  try {
    return await new Promise((resolve) => {
      const look = (): void => {
        const found = read();
        if (found !== undefined) resolve(found);
      };
      subscriptions.push(...events.map((event) => event(look)));
      look();
    });
  } finally {
    for (const subscription of subscriptions) subscription.dispose();
  }
}
