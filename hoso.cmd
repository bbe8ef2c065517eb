@echo off
rem Starts hoso on Windows: finds a Java, builds on first use, runs. Written by what is documented of cmd.exe
rem and not yet tried on Windows. "hoso test" runs all tests. Delete pipeline\app\target\built to build anew.
rem No delayed expansion and no CALL on the way to Java: both change "!", "^" and "%%" in what the user typed.
setlocal EnableExtensions DisableDelayedExpansion
set "HOSO_DIR=%~dp0"
set "HOSO_DIR=%HOSO_DIR:~0,-1%"
set "TARGET=%HOSO_DIR%\pipeline\app\target"
set OMP_THREAD_LIMIT=1
set CODE=0

rem Answers are UTF-8; the console gets its own code page back at the end.
set "CODE_PAGE="
for /f "tokens=2 delims=:." %%C in ('chcp') do for %%D in (%%C) do set "CODE_PAGE=%%D"
chcp 65001 >nul

call :find_jdk
if not defined HOSO_JDK (
  echo hoso needs a JDK of release 21 or newer; none was found in JAVA_HOME, in Program Files, or on the PATH. 1>&2
  echo Get one from https://adoptium.net and set JAVA_HOME to its folder. 1>&2
  set CODE=3
  goto done
)
set "JAVA_HOME=%HOSO_JDK%"

if /i "%~1"=="setup" goto setup
if /i "%~1"=="test" goto test
if exist "%TARGET%\built" goto built
call :need_maven || goto no_maven
echo building hoso ... 1>&2
pushd "%HOSO_DIR%"
call mvn -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true -pl pipeline/app -am package 1>&2
set "CODE=%ERRORLEVEL%"
popd
if not "%CODE%"=="0" (
  echo The build failed; Maven's messages are above. 1>&2
  set CODE=1
  goto done
)
echo built> "%TARGET%\built"

:built
rem As in the launcher for Unix: little memory for imports, a quick start for short commands.
set "MORE=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
for %%C in (import watch retry reprocess demo) do if /i "%~1"=="%%C" set "MORE=-XX:+UseSerialGC -XX:MaxNewSize=256m"
for %%C in (convert repair reindex evaluate) do if /i "%~1"=="%%C" set "MORE=-XX:+UseSerialGC"
if /i "%~1"=="serve" set "MORE=--add-modules=jdk.incubator.vector"
if /i "%~1"=="train" set "MORE=-XX:+UseParallelGC -XX:MaxRAMPercentage=70"
set RUN="%JAVA_HOME%\bin\java.exe" --enable-native-access=ALL-UNNAMED %MORE% "-Dhoso.home=%HOSO_DIR%" "-Dhoso.dictionaries=%HOSO_DIR%\dictionaries" "-Dhoso.cache=%TARGET%\cache" -Djava.awt.headless=true -cp "%TARGET%\classes;%TARGET%\lib\*" vn.hoso.app.Main
if /i "%~1"=="demo" goto demo
%RUN% %*
set "CODE=%ERRORLEVEL%"
goto done

:demo
%RUN% import "%HOSO_DIR%\samples\files" --archive "%HOSO_DIR%\archive-demo"
set "CODE=%ERRORLEVEL%"
if %CODE% GTR 1 goto done
%RUN% search "tuyên truyền cải cách hành chính" --archive "%HOSO_DIR%\archive-demo"
goto done

:setup
echo Install Maven, and put Tesseract's vie.traineddata into "%HOSO_DIR%\tessdata". 1>&2
goto done

:test
call :need_maven || goto no_maven
pushd "%HOSO_DIR%"
call mvn -B verify
set "CODE=%ERRORLEVEL%"
popd
goto done

:no_maven
set CODE=3

:done
if defined CODE_PAGE chcp %CODE_PAGE% >nul
exit /b %CODE%

:need_maven
where mvn >nul 2>nul && exit /b 0
echo hoso is built with Maven, and there is none on the PATH: https://maven.apache.org 1>&2
exit /b 3

:find_jdk
set "HOSO_JDK="
if defined JAVA_HOME call :try "%JAVA_HOME:"=%"
for /f "delims=" %%J in ('where javac 2^>nul') do if not defined HOSO_JDK for %%K in ("%%~dpJ..") do call :try "%%~fK"
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*") do if not defined HOSO_JDK call :try "%%~J"
exit /b 0

:try
if not exist "%~1\bin\javac.exe" exit /b 0
rem The quotes keep "=" in what is looked for: unquoted it would part words, and find JAVA_VERSION_DATE too.
set "MAJOR="
for /f "usebackq tokens=2 delims==." %%V in (`findstr /b /c:"JAVA_VERSION=" "%~1\release" 2^>nul`) do set "MAJOR=%%~V"
if not defined MAJOR exit /b 0
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 21 set "HOSO_JDK=%~1"
exit /b 0
