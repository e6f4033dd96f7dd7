/** WeChat's reader keeps within a modal by itself, and there is no keyboard. The id of the dialog's element, or nothing. */
export const useDialog = (_open: boolean, _onClose: () => void): { readonly id?: string } => ({})
