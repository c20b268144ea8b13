import {
  QuickPickItemKind,
  ThemeIcon,
  Uri,
  window,
  workspace,
  type QuickInputButton,
  type QuickPickItem,
} from 'vscode';
import type { FunctionReference } from '../functionReference.ts';
import type { LanguageServer } from '../languageServer.ts';
import type { EventChoice } from './eventChoice.ts';
import type { EventDocuments } from './eventDocuments.ts';
import type { RecentEvents } from './recentEvents.ts';
import { current, readSavedEvent, savedEvents } from './savedEvents.ts';

interface EventItem extends QuickPickItem {
  /** Absent in separators. */
  readonly load?: () => Promise<EventChoice>;
}

const editButton: QuickInputButton = { iconPath: new ThemeIcon('edit'), tooltip: 'Edit First' };

/** Asks with which event a function is to run: recent, saved, generated from its triggers, or empty. */
export class EventPicker {
  readonly #languageServer: LanguageServer;
  readonly #recentEvents: RecentEvents;
  readonly #documents: EventDocuments;

  constructor(languageServer: LanguageServer, recentEvents: RecentEvents, documents: EventDocuments) {
    this.#languageServer = languageServer;
    this.#recentEvents = recentEvents;
    this.#documents = documents;
  }

  /**
   * Asks unless an event is given. Undefined when the user gave up, or chose to edit the event first:
   * the editor that opens then has the actions that go on.
   */
  async pick(reference: FunctionReference, verb: string, given: unknown): Promise<EventChoice | undefined> {
    if (given !== undefined) return { label: 'Given', event: given };
    const chosen = await this.#ask(reference, `${verb} ${reference.function}`);
    const choice = await chosen?.item.load?.();
    if (!chosen || !choice) return undefined;
    if (!chosen.editFirst) return choice;
    await this.#documents.open(reference, choice);
    return undefined;
  }

  async #ask(
    reference: FunctionReference,
    title: string,
  ): Promise<{ readonly item: EventItem; readonly editFirst: boolean } | undefined> {
    const picker = window.createQuickPick<EventItem>();
    picker.title = title;
    picker.placeholder = 'The event to run with';
    picker.matchOnDescription = true;
    picker.busy = true;
    const chosen = new Promise<{ item: EventItem; editFirst: boolean } | undefined>((resolve) => {
      picker.onDidAccept(() => {
        const item = picker.selectedItems[0] ?? picker.activeItems[0];
        // Enter while nothing matches, or before the events are there, chooses nothing and gives up nothing.
        if (item) resolve({ item, editFirst: false });
      });
      picker.onDidTriggerItemButton(({ item }) => {
        resolve({ item, editFirst: true });
      });
      picker.onDidHide(() => {
        resolve(undefined);
      });
    });
    picker.show();
    try {
      picker.items = await this.#items(reference);
      picker.busy = false;
      return await chosen;
    } finally {
      picker.dispose();
    }
  }

  async #items(reference: FunctionReference): Promise<readonly EventItem[]> {
    const [saved, generated] = await Promise.all([savedEvents(reference), this.#generated(reference)]);
    const recent = this.#recentEvents.of(reference).map((choice): EventItem => {
      const item = itemOf(choice, 'history');
      return choice.path === undefined
        ? item
        : { ...item, description: workspace.asRelativePath(choice.path) };
    });
    const files = saved.map((uri): EventItem => {
      const description = workspace.asRelativePath(uri);
      return {
        ...itemOf({ label: nameOf(uri), event: undefined }, 'file'),
        description,
        load: () => readSavedEvent(uri),
      };
    });
    return [
      ...section('Recent', recent),
      ...section('Saved in the workspace', files),
      ...section('Generated from the triggers', generated),
      ...section('Other', [itemOf({ label: 'Empty', event: {} }, 'json')]),
    ];
  }

  async #generated(reference: FunctionReference): Promise<readonly EventItem[]> {
    const templateUri = Uri.file(reference.template).toString();
    const events = await this.#languageServer.sampleEvents({ templateUri, function: reference.function });
    return events.map(({ label, trigger, event }) => ({
      ...itemOf({ label, event }, 'zap'),
      description: trigger,
    }));
  }
}

function itemOf(choice: EventChoice, icon: string): EventItem {
  return {
    label: choice.label,
    iconPath: new ThemeIcon(icon),
    description: preview(choice.event),
    buttons: [editButton],
    load: () => current(choice),
  };
}

function section(label: string, items: readonly EventItem[]): readonly EventItem[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function preview(event: unknown): string {
  const text = event === undefined ? '' : JSON.stringify(event);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
