import { browser } from 'wxt/browser';
import { type Asker, askerOf, type Sender } from './asker.ts';
import type { BackgroundQuestions, PageQuestions } from './protocol.ts';

interface Question<Name> {
  question: Name;
  with: unknown;
}

/** Asks the background; rejects when the extension was updated or removed meanwhile. */
export function askBackground<Name extends keyof BackgroundQuestions>(
  question: Name,
  content: BackgroundQuestions[Name]['with'],
): Promise<BackgroundQuestions[Name]['answer']> {
  return browser.runtime.sendMessage({ question, with: content });
}

/** Asks the article page in a tab; nothing when no page of ours runs there. */
export async function askPage<Name extends keyof PageQuestions>(
  tabId: number,
  question: Name,
  content: PageQuestions[Name]['with'],
): Promise<PageQuestions[Name]['answer'] | undefined> {
  try {
    return await browser.tabs.sendMessage(tabId, { question, with: content });
  } catch {
    // "Could not establish connection": the tab has no article script.
    return undefined;
  }
}

/** What answers each question. */
export type Answers<Questions extends BackgroundQuestions | PageQuestions> = {
  [Name in keyof Questions]: (
    content: Questions[Name] extends { with: infer With } ? With : never,
    asker: Asker,
  ) => Promise<Questions[Name] extends { answer: infer Answer } ? Answer : never>;
};

/** Answers the questions of this part of the extension until `signal` aborts; others are left alone. */
export function answer<Questions extends BackgroundQuestions | PageQuestions>(
  answers: Answers<Questions>,
  signal?: AbortSignal,
): void {
  const listener = (message: unknown, sender: Sender) => {
    const asked = message as Question<keyof Questions> | undefined;
    const known = asked && Object.hasOwn(answers, asked.question as string);
    return known ? answers[asked.question](asked.with as never, askerOf(sender)) : undefined;
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal?.addEventListener('abort', () =>
    browser.runtime.onMessage.removeListener(listener as never),
  );
}
