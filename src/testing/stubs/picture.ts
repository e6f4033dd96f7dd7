/** Stands for an imported picture: its address. */
const address = '/picture.png'
export default address
