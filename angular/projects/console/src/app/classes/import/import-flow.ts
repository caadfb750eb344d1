import { computed, inject, Injectable, signal } from '@angular/core';
import { Api } from '@api/api';
import { postAdminClassesImport } from '@api/fn/classes/post-admin-classes-import';
import { postAdminClassesImportPreview } from '@api/fn/classes/post-admin-classes-import-preview';
import { ImportResultDto } from '@api/models/import-result-dto';
import { ImportTimetableDto } from '@api/models/import-timetable-dto';
import { Intent } from '@ui/errors/intent';
import { Problem, toProblem } from '@ui/errors/problem';
import { readText } from './read-text';

/** A file as it was read. */
export interface ReadFile {
  name: string;
  text: string;
}

/** What a timetable leaves unsaid. */
export interface Defaults {
  startDate: string | null;
  endDate: string | null;
  maxCapacity: number | null;
  priceCredits: number | null;
}

/** Which of the two files. */
export type Part = 'timetable' | 'closures';

/** How much the server takes of each. */
const LIMIT: Record<Part, number> = { timetable: 500_000, closures: 100_000 };

/**
 * The import, step by step: files, a preview of every row, the import of exactly what was previewed. Whatever changes
 * the files or the defaults takes the preview away, and an answer to a question that was changed meanwhile is dropped.
 */
@Injectable()
export class ImportFlow {
  private readonly api = inject(Api);
  private readonly intent = new Intent();
  private readonly files = signal<Record<Part, ReadFile | null>>({ timetable: null, closures: null });
  private readonly said = signal<Defaults>({ startDate: null, endDate: null, maxCapacity: null, priceCredits: null });
  private readonly seen = signal<ImportResultDto | null>(null);
  private readonly made = signal<ImportResultDto | null>(null);
  private readonly failed = signal<Problem | null>(null);
  private readonly working = signal<'preview' | 'import' | null>(null);
  private readonly large = signal<Part | null>(null);
  private asked = 0;

  /** The timetable's file. */
  readonly timetable = computed(() => this.files().timetable);
  /** The closures' file. */
  readonly closures = computed(() => this.files().closures);
  /** What the import would do; null until it is known for these files and defaults. */
  readonly preview = this.seen.asReadonly();
  /** What the import did. */
  readonly result = this.made.asReadonly();
  /** Why the last step did not work. */
  readonly problem = this.failed.asReadonly();
  /** What is under way. */
  readonly busy = this.working.asReadonly();
  /** The file that is too large to be a timetable. */
  readonly tooLarge = this.large.asReadonly();
  /** Rows that will be left out. */
  readonly refusedRows = computed(() => this.seen()?.rows.filter((row) => row.status === 'refused') ?? []);
  /** Closures that will be left out. */
  readonly refusedClosures = computed(() => this.seen()?.closures.filter((row) => row.status === 'refused') ?? []);
  /** Whether there is anything to import. */
  readonly hasNews = computed(() => (this.seen()?.newClasses ?? 0) + (this.seen()?.newClosures ?? 0) > 0);
  /** Whether all that can be imported is there already. */
  readonly allThere = computed(() => {
    const preview = this.seen();
    return !!preview && !this.hasNews() && [...preview.rows, ...preview.closures].some((row) => row.status === 'exists');
  });

  /** Takes a file in place of the one before, and previews. */
  async take(part: Part, file: File): Promise<void> {
    this.forget();
    const text = await readText(file);
    const fits = text.length <= LIMIT[part];
    this.large.set(fits ? null : part);
    this.files.update((files) => ({ ...files, [part]: fits ? { name: file.name, text } : null }));
    await this.look();
  }

  /** Puts a file aside. */
  async drop(part: Part): Promise<void> {
    this.forget();
    this.large.set(null);
    this.files.update((files) => ({ ...files, [part]: null }));
    await this.look();
  }

  /** Takes other defaults, and previews. */
  async assume(defaults: Defaults): Promise<void> {
    if (JSON.stringify(defaults) === JSON.stringify(this.said())) return;
    this.said.set(defaults);
    this.forget();
    await this.look();
  }

  /** Asks what the import would do. */
  async look(): Promise<void> {
    const input = this.input();
    if (!input) return;
    const question = ++this.asked;
    const still = () => question === this.asked;
    this.failed.set(null);
    this.working.set('preview');
    try {
      const seen = await this.api.invoke(postAdminClassesImportPreview, { body: input });
      if (still()) this.seen.set(seen);
    } catch (failure) {
      if (still()) this.failed.set(toProblem(failure));
    } finally {
      if (still()) this.working.set(null);
    }
  }

  /** Imports what the preview shows; the preview stays when it does not work. */
  async confirm(): Promise<void> {
    const input = this.input();
    if (!input || !this.seen() || this.working()) return;
    this.failed.set(null);
    this.working.set('import');
    try {
      this.made.set(await this.intent.run(input, (context) => this.api.invoke(postAdminClassesImport, { body: input }, context)));
    } catch (failure) {
      this.failed.set(toProblem(failure));
    } finally {
      this.working.set(null);
    }
  }

  /** Back to the beginning, with no file. */
  again(): void {
    this.forget();
    this.files.set({ timetable: null, closures: null });
  }

  private forget(): void {
    this.asked++;
    this.seen.set(null);
    this.made.set(null);
    this.failed.set(null);
    this.working.set(null);
  }

  private input(): ImportTimetableDto | null {
    const { timetable, closures } = this.files();
    return timetable && { timetable: timetable.text, closures: closures?.text ?? null, ...this.said() };
  }
}
