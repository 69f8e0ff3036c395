import { toastApiRef, useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Checkbox, Dialog, DialogBody, DialogFooter, DialogHeader, Select, TextField } from '@backstage/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ErrorPanel, LoadingState } from '@tos/shell-react';
import { useState, type ReactNode } from 'react';
import { hrApiRef } from '../api';
import { DateField } from '../lib/form/DateField';
import {
  endableItems,
  fieldsOf,
  isComplete,
  sendChange,
  thousandths,
  type ChangeAction,
  type ChangeField,
  type ChangeSubject,
  type ChangeValues,
} from './changeActions';
import type { ChartGraph } from './chartGraph';
import { ChoiceField, type Choice } from './ChoiceField';
import { MovePreviewPanel } from './MovePreviewPanel';
import { orgChartTranslationRef } from './orgChartTranslationRef';
import { useTargets } from './useTargets';
import styles from './orgChart.module.css';

/** What is to be done with which box. */
export interface PlannedChange {
  action: ChangeAction;
  node: number;
  /** Where it was dropped. */
  target?: number;
}

interface ChangeDialogProps extends PlannedChange {
  graph: ChartGraph;
  onClose: () => void;
}

const endsSomething = (action: ChangeAction) => ['unassign', 'undotted', 'close'].includes(action);

function startValues({ graph, node, target, action }: ChangeDialogProps): ChangeValues {
  const position = graph.kind === 'position' ? graph.model.positions[node] : undefined;
  const unit = graph.kind === 'unit' ? graph.model.units[node] : undefined;
  const isNew = action === 'addPosition' || action === 'addUnit';
  return {
    date: graph.model.date,
    target: target === undefined ? null : { id: graph.nodes[target].id, text: graph.nodes[target].heading },
    person: null,
    withUnit: true,
    primary: true,
    share: '100',
    budgetFte: isNew ? '1' : String((position?.budgetFte ?? 1000) / 1000),
    item: '',
    topic: '',
    name: isNew ? '' : (unit?.name ?? ''),
    nameEn: isNew ? '' : (unit?.nameEn ?? ''),
    title: isNew ? '' : (position?.title ?? ''),
    titleEn: isNew ? '' : (position?.titleEn ?? ''),
    costCentre: position?.costCentre ?? '',
  };
}

/** Asks what a change needs, shows what it would do, and stores it from a day on. */
export function ChangeDialog(props: ChangeDialogProps) {
  const { graph, node, action, onClose } = props;
  const { t } = useTranslationRef(orgChartTranslationRef);
  const api = useApi(hrApiRef);
  const toast = useApi(toastApiRef);
  const client = useQueryClient();
  const targets = useTargets(graph, node, action);
  const [values, setValues] = useState(() => startValues(props));
  const set = (part: Partial<ChangeValues>) => setValues(previous => ({ ...previous, ...part }));
  const { id } = graph.nodes[node];
  const { kind, model } = graph;

  // The version that the change is based on, and what can be ended, as they are when the dialog opens.
  const current = useQuery({
    queryKey: ['hr', 'org-change', kind, id],
    queryFn: async () => {
      if (kind === 'position') {
        const detail = await api.getPosition({ params: { id } });
        return { version: detail.version, detail };
      }
      const { version } = await api.previewMove({ body: { kind, id, targetId: null, date: model.date } });
      return { version, detail: undefined };
    },
    gcTime: 0,
    staleTime: Infinity,
  });
  const targetPosition = kind === 'position' ? model.positions.find(position => position.id === values.target?.id) : undefined;
  const subject = (version: number): ChangeSubject => ({
    kind,
    id,
    version,
    unitId: kind === 'unit' ? id : model.units[model.positions[node].unit].id,
    targetUnitId: targetPosition && model.units[targetPosition.unit].id,
  });
  const save = useMutation({
    mutationFn: () => sendChange(api, action, subject(current.data!.version), values),
    onSuccess: () => {
      toast.post({ title: t('change.saved'), status: 'success', timeout: 4000 });
      onClose();
      void client.invalidateQueries({ queryKey: ['hr'] });
    },
  });
  const isNumber = (field: 'share' | 'budgetFte') =>
    !fieldsOf[action].includes(field) || thousandths(values[field], field === 'share' ? 100 : 1) >= 0;
  const isReady = current.isSuccess && isComplete(action, values) && isNumber('share') && isNumber('budgetFte');

  const text = (field: 'name' | 'nameEn' | 'title' | 'titleEn' | 'topic' | 'costCentre' | 'share' | 'budgetFte') => (
    <TextField
      key={field}
      label={t(`change.field.${field}`)}
      value={values[field]}
      maxLength={200}
      onChange={value => set({ [field]: value })}
    />
  );
  const items: Choice[] =
    current.data?.detail && (action === 'unassign' || action === 'undotted') ? endableItems(current.data.detail, action, values.date) : [];
  const fields: Record<ChangeField, () => ReactNode> = {
    target: () => (
      <ChoiceField
        key="target"
        label={t(`change.target.${action as 'move'}`)}
        value={values.target}
        onChange={target => set({ target })}
        scope={`${kind} ${action} ${node} ${model.date}`}
        find={targets}
      />
    ),
    person: () => (
      <ChoiceField
        key="person"
        label={t('change.field.person')}
        value={values.person}
        onChange={person => set({ person })}
        scope="people"
        find={async q => {
          const { items: people } = await api.listPersons({ query: { q, limit: 10 } });
          return people.map(person => ({ id: person.id, text: person.displayName, detail: person.positionTitle ?? undefined }));
        }}
      />
    ),
    primary: () => (
      <Checkbox key="primary" isSelected={values.primary} onChange={primary => set({ primary })}>
        {t('change.field.primary')}
      </Checkbox>
    ),
    item: () =>
      items.length === 0 ? (
        <p key="item">{t('change.nothingToEnd')}</p>
      ) : (
        <Select
          key="item"
          label={t('change.field.item')}
          options={items.map(item => ({ value: item.id, label: item.text }))}
          selectedKey={values.item || null}
          onSelectionChange={key => set({ item: String(key ?? '') })}
        />
      ),
    date: () => (
      <DateField
        key="date"
        label={t(`change.date.${endsSomething(action) ? 'to' : 'from'}`)}
        value={values.date}
        onChange={date => set({ date })}
        isRequired
      />
    ),
    share: () => text('share'),
    budgetFte: () => text('budgetFte'),
    topic: () => text('topic'),
    name: () => text('name'),
    nameEn: () => text('nameEn'),
    title: () => text('title'),
    titleEn: () => text('titleEn'),
    costCentre: () => text('costCentre'),
  };
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{t('change.title', { action: t(`change.action.${action}`), name: graph.nodes[node].heading })}</DialogHeader>
      <DialogBody>
        {current.isPending && <LoadingState lines={3} />}
        {current.isError && <ErrorPanel error={current.error} onRetry={() => current.refetch()} />}
        <div className={styles.form}>
          {fieldsOf[action].map(field => fields[field]())}
          {action === 'move' && kind === 'position' && targetPosition && targetPosition.unit !== model.positions[node].unit && (
            <Checkbox isSelected={values.withUnit} onChange={withUnit => set({ withUnit })}>
              {t('change.withUnit', { unit: model.units[targetPosition.unit].name })}
            </Checkbox>
          )}
          {action === 'move' && values.target && values.date && (
            <MovePreviewPanel request={{ kind, id, targetId: values.target.id, date: values.date }} />
          )}
          {action === 'merge' && <p>{t('change.mergeHint')}</p>}
        </div>
        {save.isError && <ErrorPanel error={save.error} />}
      </DialogBody>
      <DialogFooter>
        <Button onPress={() => save.mutate()} isDisabled={!isReady || save.isPending}>
          {t('change.save')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('change.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
