import { inject } from '@angular/core';
import { CanMatchFn, Route } from '@angular/router';
import { Place, Studio } from './studio';

/** A page of one kind of address only. */
export function at(place: Place): CanMatchFn {
  return () => inject(Studio).place() === place;
}

/** Every page of an address that no studio has. Goes first, in both apps. */
export const UNKNOWN: Route = {
  path: '**',
  canMatch: [at('unknown')],
  title: 'unknownStudio.title',
  loadComponent: () => import('./unknown-studio').then((m) => m.UnknownStudio),
};
