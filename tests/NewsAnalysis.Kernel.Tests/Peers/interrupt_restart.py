"""A cell without end is stopped by a signal and by a message, and the kernel can be restarted. The kernel's name stands in KERNEL_NAME."""

import os
import signal
import time

from jupyter_client.manager import start_new_kernel


def run(client, code):
    return client.execute_interactive(code, output_hook=lambda message: None, timeout=60)["content"]


def stopped(client, stop):
    request = client.execute("while (true) { }")
    time.sleep(1)
    stop()
    while True:
        reply = client.get_shell_msg(timeout=60)
        if reply["parent_header"]["msg_id"] == request:
            assert reply["content"]["ename"] == "Interrupted", reply["content"]
            return


def main():
    manager, client = start_new_kernel(kernel_name=os.environ.get("KERNEL_NAME", "news-analysis-csharp"))
    assert run(client, "var kept = 5;")["status"] == "ok"
    stopped(client, lambda: os.kill(manager.provisioner.process.pid, signal.SIGINT))
    stopped(client, manager.interrupt_kernel)
    assert run(client, "kept")["status"] == "ok"
    manager.restart_kernel()
    client.wait_for_ready(timeout=60)
    assert run(client, "kept")["ename"] == "CompilationError"
    assert run(client, "1")["status"] == "ok"
    client.stop_channels()
    manager.shutdown_kernel()
    print("stopped by signal and by message, and restarted")


if __name__ == "__main__":
    main()
