import { bootstrapApplication } from '@angular/platform-browser';
import { version as builder } from '@angular/build/package.json';
import { version as merger } from 'rolldown/package.json';
import { App } from './app/app';
import { appConfig } from './app/app.config';

// This file's name has the hash that it had before the builder merged others into it, and is kept by browsers for a year: what the merger
// makes of the same source must have another name as soon as the merger is another. So who they are is part of the source.
document.documentElement.dataset['builtWith'] = `${builder} ${merger}`;
// A breath between taking the app in and starting it: whoever taps meanwhile is heard.
setTimeout(() => void bootstrapApplication(App, appConfig));
