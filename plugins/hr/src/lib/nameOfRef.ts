export { nameOfRef } from '@tos/shell-react';
