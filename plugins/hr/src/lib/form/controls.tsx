import { Checkbox, NumberField, Select, TextAreaField, TextField } from '@backstage/ui';
import { get, useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { DateField } from './DateField';

/** What every control of a form needs; the message of a wrong value comes from the form's resolver. */
export interface ControlProps<V extends FieldValues> {
  control: Control<V, unknown, FieldValues>;
  name: FieldPath<V>;
  label: string;
  description?: string;
  /** Shown beside the label, e.g. that the field is needed. */
  hint?: string;
  isDisabled?: boolean;
  className?: string;
}

const isBlank = (value: unknown) => value === undefined || value === null || value === '';

/** A field that was empty and that nobody has been to yet is not called wrong before the form is sent. */
function useControl<V extends FieldValues>({ control, name }: ControlProps<V>) {
  const { field, fieldState, formState } = useController({ control, name });
  const wasBlank = isBlank(get(formState.defaultValues, name));
  const isDue = fieldState.isTouched || formState.isSubmitted || !isBlank(field.value) || !wasBlank;
  return { field, error: isDue ? fieldState.error?.message : undefined };
}

/** The kit shows what `validate` answers; the value itself is judged by the schema. */
const shownError = (error: string | undefined) => ({ validationBehavior: 'aria', validate: () => error ?? null }) as const;

type FrameProps = Pick<ControlProps<FieldValues>, 'className' | 'label' | 'hint' | 'description' | 'isDisabled'>;

/** What all fields of the kit call alike. */
const frameOf = ({ className, label, hint, description, isDisabled }: FrameProps) => ({
  className,
  label,
  secondaryLabel: hint,
  description,
  isDisabled,
});

interface TextControlProps<V extends FieldValues> extends ControlProps<V> {
  type?: 'text' | 'email' | 'tel';
  autoComplete?: string;
  maxLength?: number;
}

/** One line of text. */
export function TextControl<V extends FieldValues>({ type, autoComplete = 'off', maxLength, ...props }: TextControlProps<V>) {
  const { field, error } = useControl(props);
  return (
    <TextField
      {...frameOf(props)}
      type={type}
      autoComplete={autoComplete}
      maxLength={maxLength}
      name={field.name}
      value={field.value ?? ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
      {...shownError(error)}
    />
  );
}

/** Text with line breaks. */
export function LinesControl<V extends FieldValues>({ rows = 3, ...props }: ControlProps<V> & { rows?: number }) {
  const { field, error } = useControl(props);
  return (
    <TextAreaField
      {...frameOf(props)}
      rows={rows}
      name={field.name}
      value={field.value ?? ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
      {...shownError(error)}
    />
  );
}

/** A day; empty is `null`. */
export function DateControl<V extends FieldValues>({ min, max, hint, ...props }: ControlProps<V> & { min?: string; max?: string }) {
  const { field, error } = useControl(props);
  return (
    <DateField
      className={props.className}
      label={hint ? `${props.label} (${hint})` : props.label}
      description={props.description}
      isDisabled={props.isDisabled}
      min={min}
      max={max}
      value={field.value ?? ''}
      onChange={value => field.onChange(value || null)}
      onBlur={field.onBlur}
      error={error}
    />
  );
}

interface SelectControlProps<V extends FieldValues> extends ControlProps<V> {
  options: { value: string; label: string }[];
  /** Label of the empty choice, which is `null`; without it something must be chosen. */
  none?: string;
}

/** One of several. */
export function SelectControl<V extends FieldValues>({ options, none, ...props }: SelectControlProps<V>) {
  const { field, error } = useControl(props);
  return (
    <Select
      {...frameOf({ ...props, description: error ?? props.description })}
      isInvalid={Boolean(error)}
      options={none === undefined ? options : [{ value: '', label: none }, ...options]}
      selectedKey={field.value ?? (none === undefined ? null : '')}
      onSelectionChange={key => field.onChange(key ? String(key) : null)}
      onBlur={field.onBlur}
    />
  );
}

interface NumberControlProps<V extends FieldValues> extends ControlProps<V> {
  min?: number;
  max?: number;
  step?: number;
  /** How many of the stored units one shown unit has, e.g. 60 for minutes shown as hours. */
  scale?: number;
}

/** A number, shown as the reader's language writes it; empty is `null`. */
export function NumberControl<V extends FieldValues>({ min, max, step, scale = 1, ...props }: NumberControlProps<V>) {
  const { field, error } = useControl(props);
  return (
    <NumberField
      {...frameOf(props)}
      minValue={min}
      maxValue={max}
      step={step}
      value={typeof field.value === 'number' ? field.value / scale : NaN}
      onChange={value => field.onChange(Number.isNaN(value) ? null : Math.round(value * scale))}
      onBlur={field.onBlur}
      {...shownError(error)}
    />
  );
}

/** Yes or no. */
export function CheckboxControl<V extends FieldValues>(props: ControlProps<V>) {
  const { field } = useControl(props);
  return (
    <Checkbox isSelected={Boolean(field.value)} onChange={field.onChange} isDisabled={props.isDisabled}>
      {props.label}
    </Checkbox>
  );
}
