export { Pager } from '@tos/shell-react';
