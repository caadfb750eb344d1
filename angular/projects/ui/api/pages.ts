import { HttpClient } from '@angular/common/http';
import { computed, linkedSignal, WritableSignal } from '@angular/core';
import { StrictHttpResponse } from '@api/strict-http-response';
import { Observable } from 'rxjs';
import { Answer, injectAnswer } from './answer';

/** Which part of a list is asked for. */
interface Part {
  skip?: number;
  take?: number;
}

/** A list of which one page is here. */
export interface Pages<R> extends Answer<R> {
  /** How many stand before this page; turns it. */
  readonly skip: WritableSignal<number>;
  /** How many a page has. */
  readonly take: number;
}

/**
 * Asks the API for a page of a list. A page stays while the next is on its way; when the list is about something else, another
 * customer's, nothing of it stays and it begins anew.
 * @param take How many a page has.
 * @param about Whose list it is, and which part of it is wanted.
 */
export function injectPages<P extends Part, R>(
  question: (http: HttpClient, rootUrl: string, params: P) => Observable<StrictHttpResponse<R>>,
  take: number,
  about: () => Omit<P, keyof Part>,
): Pages<R> {
  const which = computed(() => JSON.stringify(about()));
  const skip = linkedSignal({ source: which, computation: () => 0 });
  const answer = injectAnswer(question, () => ({ ...about(), skip: skip(), take }) as P, { keep: which });
  return { ...answer, skip, take };
}
