import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Dialog, DialogBody, DialogFooter, DialogHeader, Radio, RadioGroup } from '@backstage/ui';
import { pageSizes, placeDrawing, type Drawing, type PageSize, type Shape } from '@tos/pdf/drawing';
import { useFormat } from '@tos/shell-react';
import { useEffect, useRef, useState } from 'react';
import { orgChartTranslationRef } from './orgChartTranslationRef';
import styles from './pdfExport.module.css';

/** Size of a name in a box, in the units of the drawing. */
const NAME_SIZE = 14;
/** Smaller letters cannot be read on paper, in points. */
const READABLE = 5;

interface PdfExportDialogProps {
  drawing: Drawing & { shapes: readonly Shape[] };
  /** Of the file, without its ending. */
  name: string;
  onClose: () => void;
}

/** Asks for the size of the page, proposes the smallest one that can be read, and writes the PDF with progress; closing stops the work. */
export function PdfExportDialog({ drawing, name, onClose }: PdfExportDialogProps) {
  const { t } = useTranslationRef(orgChartTranslationRef);
  const { number } = useFormat();
  const lettersOn = (each: PageSize) => placeDrawing(drawing, each).scale * NAME_SIZE;
  const [size, setSize] = useState(() => pageSizes.find(each => lettersOn(each) >= READABLE) ?? 'fit');
  const [done, setDone] = useState<number>();
  const [hasFailed, setHasFailed] = useState(false);
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  const letters = lettersOn(size);
  const total = drawing.shapes.length;
  const start = async () => {
    const { signal } = (stop.current = new AbortController());
    setHasFailed(false);
    setDone(0);
    try {
      const [{ chartPdf }, { saveBlob }] = await Promise.all([import('./chartPdf'), import('./exportChart')]);
      const pdf = await chartPdf(drawing, { size, signal, onProgress: setDone });
      signal.throwIfAborted();
      saveBlob(pdf, `${name}.pdf`);
      onClose();
    } catch {
      if (!signal.aborted) setHasFailed(true);
      setDone(undefined);
    }
  };
  const isBusy = done !== undefined;
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{t('export.pdf.title')}</DialogHeader>
      <DialogBody>
        <RadioGroup label={t('export.pdf.size')} value={size} isDisabled={isBusy} onChange={value => setSize(value as PageSize)}>
          {pageSizes.map(each => (
            <Radio key={each} value={each}>
              {t(`export.pdf.sizes.${each}`)}
            </Radio>
          ))}
        </RadioGroup>
        <p className={styles.hint}>{t('export.pdf.letters', { points: number(Math.round(letters * 10) / 10) })}</p>
        {letters < READABLE && <p className={styles.warning}>{t(size === 'fit' ? 'export.pdf.zoom' : 'export.pdf.tooSmall')}</p>}
        <div aria-live="polite">
          {isBusy && (
            <div className={styles.progress}>
              <progress value={done} max={total} aria-label={t('export.pdf.progress')} />
              <span>{t('export.pdf.drawn', { done: number(done), total: number(total) })}</span>
            </div>
          )}
          {hasFailed && <p className={styles.problem}>{t('export.pdf.failed')}</p>}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={() => (isBusy ? stop.current?.abort() : onClose())}>
          {t(isBusy ? 'export.pdf.stop' : 'export.pdf.cancel')}
        </Button>
        <Button isDisabled={isBusy} onPress={start}>
          {t('export.pdf.save')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
