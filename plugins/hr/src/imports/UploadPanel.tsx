import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Card, CardBody, Select } from '@backstage/ui';
import { RiUploadCloud2Line } from '@remixicon/react';
import { IMPORT_KINDS, type ImportKind } from '@tos/plugin-hr-common';
import { ErrorPanel } from '@tos/shell-react';
import { useRef, useState, type DragEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { useUpload } from './useImports';
import styles from './imports.module.css';

/** Takes a file by click or drop; its type is recognised by what is in it. */
export function UploadPanel() {
  const { t } = useTranslationRef(hrTranslationRef);
  const navigate = useNavigate();
  const upload = useUpload();
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<ImportKind>('employees');
  const [isOver, setIsOver] = useState(false);

  const send = (file: File | undefined) => {
    if (file) upload.mutate({ kind, file }, { onSuccess: run => navigate(run.id) });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    send(event.dataTransfer.files[0]);
  };
  return (
    <Card>
      <CardBody>
        <Select
          className={styles.kind}
          label={t('imports.kind.label')}
          options={IMPORT_KINDS.map(value => ({ value, label: t(`imports.kind.${value}`) }))}
          selectedKey={kind}
          onSelectionChange={key => setKind(key as ImportKind)}
        />
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
          <p>{t('imports.drop')}</p>
          <input
            ref={input}
            type="file"
            hidden
            accept=".csv,.txt,.tsv,.xlsx"
            data-testid="import-file"
            onChange={event => {
              send(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <Button onPress={() => input.current?.click()} isDisabled={upload.isPending}>
            {t(upload.isPending ? 'imports.uploading' : 'imports.choose')}
          </Button>
          <p className={styles.secondary}>{t('imports.formats')}</p>
        </div>
        {upload.isError && <ErrorPanel error={upload.error} />}
      </CardBody>
    </Card>
  );
}
