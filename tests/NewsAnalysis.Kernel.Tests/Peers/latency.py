"""How long a cell takes from the request to its result and the end of its work, here and on ipykernel, in one run.

    /usr/bin/python3 tests/NewsAnalysis.Kernel.Tests/Peers/latency.py [--check] [CELLS]

The kernels take turns, cell by cell, so that a busy machine slows both. Wall time is what a reader waits; the processor time of the kernel's process
says what it costs, whatever else the machine does. --check fails when a warm cell takes 10 ms or more while ipykernel shows that the machine is idle.
"""

import os
import statistics
import sys
import time

from jupyter_client.manager import start_new_kernel

OURS = os.environ.get("KERNEL_NAME", "news-analysis-csharp")
CODE = "1 + 1"
WARM_UP = 150


class Kernel:
    def __init__(self, name):
        self.name = name
        begin = time.perf_counter()
        self.manager, self.client = start_new_kernel(kernel_name=name)
        self.run()
        self.first = time.perf_counter() - begin
        self.first_cpu = self.cpu()
        self.times = []

    def run(self):
        begin = time.perf_counter()
        reply = self.client.execute_interactive(CODE, output_hook=lambda message: None, timeout=60)
        assert reply["content"]["status"] == "ok", reply
        return time.perf_counter() - begin

    def cpu(self):
        """Seconds of processor time, system calls included."""
        with open(f"/proc/{self.manager.provisioner.process.pid}/stat", encoding="utf-8") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main(arguments):
    check = "--check" in arguments
    cells = int(next((a for a in arguments if a.isdigit()), "200"))
    kernels = [Kernel(OURS), Kernel("python3")]
    for kernel in kernels:
        for _ in range(WARM_UP):
            kernel.run()
    before = [kernel.cpu() for kernel in kernels]
    for _ in range(cells):
        for kernel in kernels:
            kernel.times.append(kernel.run() * 1000)
    print(f"{'kernel':24} {'first result':>24} {'warm cell, median':>18} {'best tenth':>11} {'95 %':>8} {'processor a cell':>17}")
    best = {}
    for kernel, cpu in zip(kernels, before):
        times = sorted(kernel.times)
        best[kernel.name] = times[len(times) // 10]
        cost = (kernel.cpu() - cpu) / cells * 1000
        print(
            f"{kernel.name:24} {kernel.first:10.2f} s ({kernel.first_cpu:.2f} s CPU) {statistics.median(times):15.2f} ms"
            f" {best[kernel.name]:8.2f} ms {times[int(len(times) * 0.95)]:5.1f} ms {cost:14.2f} ms"
        )
        kernel.client.stop_channels()
        kernel.manager.shutdown_kernel()
    print(f"{cells} cells each, after {WARM_UP} to warm up, in turns; load of the machine: {os.getloadavg()[0]:.1f}")
    # On a busy machine wall time says nothing: there, ipykernel is slow too.
    return check and best[OURS] >= 10 and best["python3"] < 5


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
