// Giving the terminal back when the program crashes. In C, because a signal handler may only call a few functions and
// must not touch Swift's runtime.
#include "shim.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static const int crash_signals[] = {SIGSEGV, SIGABRT, SIGTRAP, SIGILL, SIGBUS};
enum { crash_signal_count = sizeof crash_signals / sizeof crash_signals[0] };

static struct sigaction previous_actions[crash_signal_count];
static struct termios saved_settings;
static int saved_input;
static int saved_output;
static const char *restore_sequence;
static size_t restore_length;
static volatile sig_atomic_t is_restore_wanted;

// An overflowing stack crashes too, and leaves no room for a handler on it.
static char handler_stack[64 * 1024];

static void handle_crash(int number) {
  int saved_errno = errno;
  if (is_restore_wanted) {
    is_restore_wanted = 0;
    ssize_t written = write(saved_output, restore_sequence, restore_length);
    (void)written;
    tcsetattr(saved_input, TCSANOW, &saved_settings);
  }
  for (int index = 0; index < crash_signal_count; index++)
    if (crash_signals[index] == number) sigaction(number, &previous_actions[index], NULL);
  errno = saved_errno;
  // Blocked while the handler runs; delivered as it returns, to the action that was there before.
  raise(number);
}

void restore_terminal_on_crash(int input, int output, const struct termios *settings, const char *sequence) {
  saved_input = input;
  saved_output = output;
  saved_settings = *settings;
  restore_sequence = sequence;
  restore_length = strlen(sequence);

  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handle_crash;
  action.sa_flags = SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < crash_signal_count; index++)
    sigaction(crash_signals[index], &action, &previous_actions[index]);
  is_restore_wanted = 1;
}

void set_crash_restore(int is_wanted) { is_restore_wanted = is_wanted; }
