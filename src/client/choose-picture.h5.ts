import { chooseFile, type ChosenFile } from './choose-file.h5'

/** The browser's own chooser: phones offer the camera there too. */
export const choosePicture = (): Promise<ChosenFile | null> => chooseFile(['jpg', 'jpeg', 'png', 'webp'])
