import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Select } from '@backstage/ui';
import { RiUploadCloud2Line } from '@remixicon/react';
import type { DocumentClass, DocumentPage } from '@tos/plugin-hr-common';
import { useId, useRef, useState, type DragEvent } from 'react';
import { documentsTranslationRef } from './documentsTranslationRef';
import { UploadList } from './UploadList';
import { useUploads } from './useUploads';
import styles from './documents.module.css';

const MEGABYTE = 1024 * 1024;

/** Takes files by click or drop, several at once. */
export function UploadPanel({ personId, mayAdd }: { personId: string; mayAdd: DocumentPage['mayAdd'] }) {
  const { t } = useTranslationRef(documentsTranslationRef);
  const { uploads, add, retry, clear } = useUploads(personId);
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<DocumentClass>();
  const [date, setDate] = useState('');
  const [isOver, setIsOver] = useState(false);
  const dateId = useId();

  const { documentClass, maxBytes } = mayAdd.find(entry => entry.documentClass === chosen) ?? mayAdd[0];
  const take = (files: FileList | null) =>
    add([...(files ?? [])].map(file => ({ file, documentClass, documentDate: date || undefined, maxBytes })));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section className={styles.upload} aria-label={t('uploads')}>
      <div
        className={isOver ? `${styles.drop} ${styles.over}` : styles.drop}
        onDragOver={event => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <RiUploadCloud2Line aria-hidden className={styles.dropIcon} />
        <Select
          className={styles.field}
          label={t('documentClass')}
          options={mayAdd.map(entry => ({ value: entry.documentClass, label: t(`class.${entry.documentClass}`) }))}
          selectedKey={documentClass}
          onSelectionChange={key => setChosen(key as DocumentClass)}
        />
        <label className={styles.date} htmlFor={dateId}>
          {t(documentClass === 'sickNote' ? 'dateOfCase' : 'date')}
          <input id={dateId} type="date" value={date} min="1950-01-01" max="2199-12-31" onChange={event => setDate(event.target.value)} />
        </label>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept=".pdf,.jpg,.jpeg,.png,.webp"
          data-testid="document-files"
          onChange={event => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <Button onPress={() => input.current?.click()}>{t('choose')}</Button>
        <p className={styles.hint}>
          {t('drop')} · {t('formats', { size: String(Math.floor(maxBytes / MEGABYTE)) })}
        </p>
      </div>
      <UploadList uploads={uploads} onRetry={retry} onClear={clear} />
    </section>
  );
}
