import { chooseFile, type ChosenFile } from './choose-file'

/** The browser offers camera and album by itself. null = nothing was chosen. */
export const choosePhoto = (): Promise<ChosenFile | null> => chooseFile(['jpg', 'jpeg', 'png', 'webp'])
