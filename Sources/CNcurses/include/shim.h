// The parts of ncurses that Swift cannot see: function-like macros, and variables that Swift 6 refuses to read.
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <term.h>
#include <termios.h>
#include <wchar.h>

static inline WINDOW *standard_screen(void) { return stdscr; }
static inline WINDOW *current_screen(void) { return curscr; }
static inline int screen_lines(void) { return LINES; }
static inline int screen_columns(void) { return COLS; }

static inline attr_t attribute_bold(void) { return WA_BOLD; }
static inline attr_t attribute_dim(void) { return WA_DIM; }
static inline attr_t attribute_italic(void) { return WA_ITALIC; }
static inline attr_t attribute_underline(void) { return WA_UNDERLINE; }
static inline attr_t attribute_reverse(void) { return WA_REVERSE; }

// Forgets the terminal description that setupterm has read.
static inline void forget_description(void) { del_curterm(cur_term); }

// The code that wget_wch gives for the function key of a number.
static inline int function_key(int number) { return KEY_F(number); }

// Sets attributes and a colour pair of any number; the macro of the library cuts pairs at 8 bits.
static inline int set_look(WINDOW *window, attr_t attributes, int pair) {
  return wattr_set(window, attributes, (short)pair, &pair);
}

// Whether the terminal's description has a string capability that is not empty.
static inline int has_string_capability(const char *name) {
  const char *value = tigetstr(name);
  return value != (char *)-1 && value != NULL && *value != 0;
}

// Declared in <wchar.h> only for programs that ask for X/Open's functions.
extern int wcwidth(wchar_t character);

// From now on a crash (SEGV, ABRT, TRAP, ILL, BUS) first writes `sequence` to `output` and gives `input` its settings
// back, then does what it would have done before. `sequence` must stay where it is.
void restore_terminal_on_crash(int input, int output, const struct termios *settings, const char *sequence);

// Whether a crash still has something to restore.
void set_crash_restore(int is_wanted);

#endif
