import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { InstructorDto } from '@api/models/instructor-dto';
import { Field, Input } from '@ui/form/field';
import { errorOf } from '@ui/form/form-errors';
import { injectTexts } from '@ui/texts/texts';
import { identityForm, LEVELS } from './class-form';
import { Swatches } from './swatches';

/** The fields of what a class is: name, description, teacher, level, colour. */
@Component({
  selector: 'console-class-identity',
  imports: [ReactiveFormsModule, Field, Input, Swatches],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="form two" [formGroup]="form()">
      <ui-field class="whole" [label]="t('classes.form.name')" [error]="errorOf(form().controls.name, t)">
        <input uiInput formControlName="name" autocomplete="off" />
      </ui-field>
      <ui-field class="whole" [label]="t('classes.form.description')" [hint]="t('classes.form.descriptionHint')" [optional]="true" [error]="errorOf(form().controls.description, t)">
        <textarea uiInput formControlName="description" rows="3"></textarea>
      </ui-field>
      @if (teachers(); as all) {
        <ui-field [label]="t('classes.form.teacher')" [hint]="t('classes.form.teacherHint')" [optional]="true" [error]="errorOf(form().controls.teacher, t)">
          <input uiInput formControlName="teacher" autocomplete="off" [attr.list]="listId" />
        </ui-field>
        <datalist [id]="listId">
          @for (one of all; track one.id) {
            <option [value]="one.name"></option>
          }
        </datalist>
      }
      <ui-field [label]="t('classes.form.level')">
        <select uiInput formControlName="level">
          @for (level of levels; track level) {
            <option [value]="level">{{ t('classes.level.' + level) }}</option>
          }
        </select>
      </ui-field>
      <console-swatches class="whole" [label]="t('classes.form.color')" [value]="color()" (valueChange)="paint($event)" />
    </div>
  `,
})
export class ClassIdentity {
  private static lists = 0;
  /** The form. */
  readonly form = input.required<ReturnType<typeof identityForm>>();
  /** The colour that is chosen now. */
  readonly color = input.required<string>();
  /** The studio's teachers, to pick from; null where who teaches is entered elsewhere. */
  readonly teachers = input.required<readonly InstructorDto[] | null>();

  protected readonly t = injectTexts();
  protected readonly errorOf = errorOf;
  protected readonly levels = LEVELS;
  protected readonly listId = `teachers-${++ClassIdentity.lists}`;

  protected paint(color: string): void {
    this.form().controls.color.setValue(color);
    this.form().controls.color.markAsDirty();
  }
}
